namespace Kutip.Storage;

/// <summary>The counts of one day, partition by partition, as they are kept between questions.</summary>
internal sealed record DayRollup(IReadOnlyDictionary<string, ShardRollup> Shards)
{
    public static DayRollup Empty { get; } = new(new Dictionary<string, ShardRollup>());

    /// <summary>The partitions of which the counts do not hold any more.</summary>
    public IReadOnlyList<string> Stale(DayStamps stamps) =>
        [.. stamps.OfShards.Where(shard => Shards.GetValueOrDefault(shard.Key)?.Stamp != shard.Value).Select(shard => shard.Key)];

    /// <summary>The counts of the partitions that have any.</summary>
    public IReadOnlyCollection<ShardRollup> Of(DayStamps stamps) =>
        [.. stamps.OfShards.Keys.Order(StringComparer.Ordinal).Select(shard => Shards[shard])];
}

/// <summary>The counts of one day in one partition.</summary>
/// <param name="Stamp">The day's stamp from before its digests were read: the counts are right for as long as it is there.</param>
internal sealed record ShardRollup(string Stamp, int Articles, int Quotes, IReadOnlyList<NameCount> Speakers, IReadOnlyList<NameCount> Entities);
