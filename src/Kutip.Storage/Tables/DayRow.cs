using Azure.Data.Tables;

namespace Kutip.Storage.Tables;

/// <summary>
/// A day of one partition, with a stamp that is new whenever a digest of that day is written or deleted, in the same transaction. Counts
/// that were made after a stamp was read are right for as long as the stamp is still there.
/// </summary>
internal static class DayRow
{
    // Days that one head may leave and enter.
    public const int Most = 2;

    private const string Stamp = "Stamp";

    /// <summary>The properties that are read.</summary>
    public static IReadOnlyList<string> Properties { get; } = [nameof(TableEntity.PartitionKey), nameof(TableEntity.RowKey), Stamp];

    /// <summary>The rows of the days whose digests change when <paramref name="next"/> takes the place of <paramref name="current"/>.</summary>
    public static IEnumerable<TableEntity> Write(ArticleHead? current, ArticleHead next)
    {
        var (before, after) = (Of(current), Of(next));
        return before == after ? [] : new[] { before?.Day, after?.Day }.OfType<string>().Distinct().Select(day => Write(Shards.Of(next.Id), day));
    }

    public static string ReadStamp(TableEntity row) => row.GetString(Stamp);

    /// <summary>The day as keys write it.</summary>
    public static string ReadKey(TableEntity row) => row.RowKey[RowKeys.Days().Length..^1];

    private static TableEntity Write(string shard, string day) => new(shard, $"{RowKeys.Days()}{day}|") { [Stamp] = Guid.NewGuid().ToString("N") };

    private static (string Day, string? Generation)? Of(ArticleHead? head) =>
        head is { Status: ArticleStatus.Ready } ? (RowKeys.Day(head.Published), head.Generation) : null;
}
