using Kutip.Storage;

namespace Kutip.Functions.Http;

/// <summary>A name's counts, day by day.</summary>
internal sealed class NameDays
{
    private readonly List<DayItem> _days = [];

    /// <summary>The count of the newest day; null where there is none.</summary>
    public NameCount? First { get; private set; }

    /// <summary>All of its quotes or mentions.</summary>
    public int Count { get; private set; }

    /// <summary>All articles that they stand in.</summary>
    public int Articles { get; private set; }

    /// <summary>The days on which there are any.</summary>
    public IReadOnlyList<DayItem> Days => _days;

    /// <param name="day">The day; null for articles without a date.</param>
    /// <param name="found">The name's count of that day; null where it has none.</param>
    public void Add(DateOnly? day, NameCount? found)
    {
        if (found is not { } count)
            return;
        First ??= count;
        Count += count.Count;
        Articles += count.Articles;
        _days.Add(new DayItem(day, count.Count, count.Articles));
    }
}
