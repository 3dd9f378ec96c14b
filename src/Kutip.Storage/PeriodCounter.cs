using Kutip.Storage.Tables;

namespace Kutip.Storage;

/// <summary>
/// Counts quotes and names by day of publication. A day's counts are kept in a blob with the stamps of its rows, and are made again from
/// the day's digests where a stamp has changed: never by adding to a counter, so that no delivery counts twice and none is missed.
/// </summary>
public sealed class PeriodCounter(StorageClients clients)
{
    /// <summary>Days with articles that one period counts at most.</summary>
    public const int MostDays = 366;

    // Days that one call counts anew.
    private const int MostRecounts = 100;
    private const int AtOnce = 8;

    private readonly RowReader _reader = new(clients.ArticlesTable);
    private readonly RollupBlobs _blobs = new(clients.Rollups);
    private readonly DayCache _cache = new();

    /// <summary>The counts of the period, the newest days of it where it has over <see cref="MostDays"/>.</summary>
    /// <exception cref="CountsPendingException">Too many days have changed for one call.</exception>
    public async Task<PeriodCounts> CountAsync(Period period, CancellationToken cancellationToken)
    {
        var rows = await _reader.ReadAsync(RowSpan.Of(RowKeys.Days(), period), (MostDays + 1) * Shards.All.Count, cancellationToken);
        var stamps = rows.GroupBy(DayRow.ReadKey)
            .Select(day => new DayStamps(day.Key, day.ToDictionary(row => row.PartitionKey, DayRow.ReadStamp)))
            .ToArray();
        var days = new DayCounts?[Math.Min(stamps.Length, MostDays)];
        var recounts = 0;
        await Parallel.ForEachAsync(
            Enumerable.Range(0, days.Length),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (i, token) => days[i] = _cache.Find(stamps[i]) ?? await LoadAsync(stamps[i], () => Interlocked.Increment(ref recounts) <= MostRecounts, token));
        if (recounts > MostRecounts)
            throw new CountsPendingException();
        return new PeriodCounts([.. days.OfType<DayCounts>()], stamps.Length <= MostDays);
    }

    /// <summary>The day's counts; null where it would have to be counted and may not.</summary>
    private async Task<DayCounts?> LoadAsync(DayStamps stamps, Func<bool> mayRecount, CancellationToken cancellationToken)
    {
        var rollup = await _blobs.LoadAsync(stamps.Day, cancellationToken);
        var stale = stamps.OfShards.Where(shard => rollup.Shards.GetValueOrDefault(shard.Key)?.Stamp != shard.Value).ToArray();
        if (stale.Length > 0)
        {
            if (!mayRecount())
                return null;
            var counted = await Task.WhenAll(stale.Select(shard => RecountAsync(shard.Key, shard.Value, stamps.Day, cancellationToken)));
            var shards = new Dictionary<string, ShardRollup>(rollup.Shards);
            foreach (var (shard, count) in counted)
                shards[shard] = count;
            rollup = new DayRollup(shards);

            // Two calls may write at once: the older counts carry the older stamps, and are seen to be stale.
            await _blobs.SaveAsync(stamps.Day, rollup, cancellationToken);
        }

        var day = new DayCounts(RowKeys.ReadDay(stamps.Day), [.. stamps.OfShards.Keys.Order(StringComparer.Ordinal).Select(shard => rollup.Shards[shard])]);
        _cache.Keep(stamps, day);
        return day;
    }

    private async Task<(string Shard, ShardRollup Count)> RecountAsync(string shard, string stamp, string day, CancellationToken cancellationToken)
    {
        var (articles, quotes) = (0, 0);
        var (speakers, entities) = (new List<IReadOnlyList<NameCount>>(), new List<IReadOnlyList<NameCount>>());
        await foreach (var row in _reader.ReadAllAsync(shard, RowSpan.Of(RowKeys.Digests(day)), cancellationToken))
        {
            var digest = DigestRow.Read(row);
            articles++;
            quotes += digest.Quotes;
            speakers.Add(digest.Speakers);
            entities.Add(digest.Entities);
        }

        return (shard, new ShardRollup(stamp, articles, quotes, NameCounts.Sum(speakers), NameCounts.Sum(entities)));
    }
}

/// <summary>A day as its rows tell it.</summary>
/// <param name="Day">As keys write it.</param>
/// <param name="OfShards">The stamp of each partition that has rows of the day.</param>
internal sealed record DayStamps(string Day, IReadOnlyDictionary<string, string> OfShards);
