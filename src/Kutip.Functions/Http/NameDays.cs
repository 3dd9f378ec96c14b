using Kutip.Storage;

namespace Kutip.Functions.Http;

/// <summary>A name's counts, day by day.</summary>
/// <param name="First">The count of the newest day; null where there is none.</param>
/// <param name="Count">All of its quotes or mentions.</param>
/// <param name="Articles">All articles that they stand in.</param>
/// <param name="Days">The days on which there are any.</param>
internal sealed record NameDays(NameCount? First, int Count, int Articles, IReadOnlyList<DayItem> Days)
{
    public static NameDays Of(PeriodCounts counts, Func<DayCounts, NameCount?> select)
    {
        var found = counts.Days.Select(day => (day.Day, Count: select(day))).Where(pair => pair.Count is not null).ToArray();
        return new NameDays(
            found.FirstOrDefault().Count,
            found.Sum(pair => pair.Count!.Count),
            found.Sum(pair => pair.Count!.Articles),
            [.. found.Select(pair => new DayItem(pair.Day, pair.Count!.Count, pair.Count.Articles))]);
    }
}
