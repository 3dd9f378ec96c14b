namespace Kutip.Storage.Tables;

/// <summary>
/// The partitions of the table Articles. An article's rows all stand in one, so that one transaction can write them; its id, a hash,
/// chooses it. Eight partitions of 2,000 entities a second come close to what a whole account takes, and cost a query only eight reads.
/// </summary>
internal static class Shards
{
    // A character of an id carries five bits; three choose among eight.
    private const int UnusedBits = 2;

    public static IReadOnlyList<string> All { get; } = ["0", "1", "2", "3", "4", "5", "6", "7"];

    public static string Of(string id) => All[(id[0] >= 'a' ? id[0] - 'a' : id[0] - '2' + 26) >> UnusedBits];
}
