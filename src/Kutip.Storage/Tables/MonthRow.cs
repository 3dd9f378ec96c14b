using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Azure.Data.Tables;

namespace Kutip.Storage.Tables;

/// <summary>
/// The days of a month in one partition, each a property with a stamp that is new whenever a digest of that day is written or deleted, in the same
/// transaction. Counts that were made after a stamp was read are right for as long as the stamp is still there. The row is merged, so that
/// two days never overwrite each other.
/// </summary>
internal static class MonthRow
{
    /// <summary>Months whose days one head may leave and enter.</summary>
    public const int Most = 2;

    private const int StampBytes = 8;

    /// <summary>The rows of the days whose digests change when <paramref name="next"/> takes the place of <paramref name="current"/>; they are to be merged.</summary>
    public static IEnumerable<TableEntity> Write(ArticleHead? current, ArticleHead next)
    {
        var (before, after) = (Of(current), Of(next));
        if (before == after)
            return [];
        var days = new[] { before, after }.OfType<(DateOnly? Day, string? Generation)>().Select(each => each.Day).Distinct();
        return days.GroupBy(RowKeys.Month, (month, each) => Write(Shards.Of(next.Id), month, each));
    }

    /// <summary>The days of the row as keys write them, in no order, with their stamps.</summary>
    public static IEnumerable<(string Day, string Stamp)> Read(TableEntity row, Period period)
    {
        foreach (var property in row.Keys.Where(IsDay))
        {
            var day = RowKeys.ReadMonth(row.RowKey)?.AddDays(int.Parse(property.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture) - 1);
            if (period.Contains(day))
                yield return (RowKeys.Day(day), row.GetString(property));
        }
    }

    private static TableEntity Write(string shard, string rowKey, IEnumerable<DateOnly?> days)
    {
        var row = new TableEntity(shard, rowKey);
        foreach (var day in days)
            row[string.Create(CultureInfo.InvariantCulture, $"D{day?.Day ?? 0:D2}")] = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(StampBytes));
        return row;
    }

    private static bool IsDay(string property) => property is ['D', >= '0' and <= '9', >= '0' and <= '9'];

    private static (DateOnly? Day, string? Generation)? Of(ArticleHead? head) =>
        head is { Status: ArticleStatus.Ready } ? (Period.Parse(head.Published), head.Generation) : null;
}
