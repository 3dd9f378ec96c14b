namespace Kutip.Storage;

/// <summary>The counts of a period.</summary>
/// <param name="Days">Its days on which articles were published, the newest first, those without a date last.</param>
/// <param name="Complete">False where the period has more days than are counted at once: then the oldest are left out.</param>
public sealed record PeriodCounts(IReadOnlyList<DayCounts> Days, bool Complete)
{
    /// <summary>The most quoted speakers.</summary>
    public IReadOnlyList<NameCount> TopSpeakers(int top) => NameCounts.Top(NameCounts.Sum(Days.Select(day => day.Speakers)), top);

    /// <summary>The entities named most, of one type (<c>PER</c>, …) or of all.</summary>
    public IReadOnlyList<NameCount> TopEntities(int top, string? type = null) =>
        NameCounts.Top(NameCounts.Sum(Days.Select(day => day.Entities)).Where(name => type is null || name.Type == type), top);
}

/// <summary>The counts of the readable articles of one day.</summary>
public sealed class DayCounts
{
    private readonly Lazy<IReadOnlyDictionary<string, NameCount>> _speakers;
    private readonly Lazy<IReadOnlyDictionary<string, NameCount>> _entities;

    internal DayCounts(DateOnly? day, IReadOnlyCollection<ShardRollup> shards)
    {
        Day = day;
        Articles = shards.Sum(shard => shard.Articles);
        Quotes = shards.Sum(shard => shard.Quotes);
        Speakers = NameCounts.Sum(shards.Select(shard => shard.Speakers));
        Entities = NameCounts.Sum(shards.Select(shard => shard.Entities));
        _speakers = new(() => Speakers.ToDictionary(name => name.Key, StringComparer.Ordinal));
        _entities = new(() => Entities.ToDictionary(name => name.Key, StringComparer.Ordinal));
    }

    /// <summary>The day of publication; null for the articles without a date.</summary>
    public DateOnly? Day { get; }

    public int Articles { get; }

    public int Quotes { get; }

    /// <summary>The speakers with their quotes, in no order.</summary>
    public IReadOnlyList<NameCount> Speakers { get; }

    /// <summary>The entities with their mentions, in no order.</summary>
    public IReadOnlyList<NameCount> Entities { get; }

    /// <summary>The speaker's count; null where nothing of theirs stands in the day's articles.</summary>
    public NameCount? Speaker(string key) => _speakers.Value.GetValueOrDefault(key);

    /// <summary>The entity's count; null where no article of the day names it.</summary>
    public NameCount? Entity(string key) => _entities.Value.GetValueOrDefault(key);
}
