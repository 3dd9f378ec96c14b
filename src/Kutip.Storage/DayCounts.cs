namespace Kutip.Storage;

/// <summary>The counts of the readable articles of one day.</summary>
public sealed class DayCounts
{
    private readonly NameCount[] _speakers;
    private readonly NameCount[] _entities;

    internal DayCounts(DateOnly? day, IReadOnlyCollection<ShardRollup> shards)
    {
        Day = day;
        Articles = shards.Sum(shard => shard.Articles);
        Quotes = shards.Sum(shard => shard.Quotes);
        _speakers = Add(shards.Select(shard => shard.Speakers));
        _entities = Add(shards.Select(shard => shard.Entities));
    }

    /// <summary>The day of publication; null for the articles without a date.</summary>
    public DateOnly? Day { get; }

    public int Articles { get; }

    public int Quotes { get; }

    /// <summary>The speakers with their quotes, in the order of their keys.</summary>
    public IReadOnlyList<NameCount> Speakers => _speakers;

    /// <summary>The entities with their mentions, in the order of their keys.</summary>
    public IReadOnlyList<NameCount> Entities => _entities;

    /// <summary>Bytes of memory, at most: names that other days have too are shared with them.</summary>
    internal long Bytes => Size(_speakers) + Size(_entities);

    /// <summary>The speaker's count; null where nothing of theirs stands in the day's articles.</summary>
    public NameCount? Speaker(string key) => Find(_speakers, key);

    /// <summary>The entity's count; null where no article of the day names it.</summary>
    public NameCount? Entity(string key) => Find(_entities, key);

    private static NameCount[] Add(IEnumerable<IReadOnlyList<NameCount>> shards)
    {
        var sums = new NameSums();
        foreach (var shard in shards)
            sums.Add(shard);
        var names = sums.Names.Select(Share).ToArray();
        Array.Sort(names, static (one, other) => string.CompareOrdinal(one.Key, other.Key));
        return names;
    }

    private static NameCount Share(NameCount name) =>
        name with { Key = SharedText.Of(name.Key), Name = SharedText.Of(name.Name), Type = name.Type is { } type ? SharedText.Of(type) : null };

    private static NameCount? Find(NameCount[] names, string key)
    {
        var (first, end) = (0, names.Length);
        while (first < end)
        {
            var middle = (first + end) / 2;
            if (string.CompareOrdinal(names[middle].Key, key) < 0)
                first = middle + 1;
            else
                end = middle;
        }

        return first < names.Length && names[first].Key == key ? names[first] : null;
    }

    private static long Size(NameCount[] names) => names.Sum(name => name.Bytes);
}
