using System.Runtime.CompilerServices;
using Kutip.Storage.Tables;

namespace Kutip.Storage;

/// <summary>
/// Counts quotes and names by day of publication. Days of few articles are counted from their digests; the counts of the others are kept
/// in blobs with the stamps of their rows, and are made again where a stamp has changed: never by adding to a counter, so that no
/// delivery counts twice and none is missed.
/// </summary>
public sealed class PeriodCounter
{
    /// <summary>Days with articles that one period counts at most.</summary>
    public const int MostDays = 366;

    // A year and its ends.
    private const int MonthsAtOnce = 14;

    // Digests of a partition that are read before any blob: two answers of the service.
    private const int UsualDigests = 2000;

    // Days that one call counts anew for their blobs.
    private const int MostRecounts = 100;

    // Days that are read ahead: as many as take this much memory, by the last that was read.
    private const int LeastAhead = 2;
    private const int MostAhead = 24;
    private const long BytesAhead = 8 * 1024 * 1024;

    private readonly RowReader _reader;
    private readonly RollupBlobs _blobs;
    private readonly DigestCounts _digests;
    private readonly DayCache _cache = new();

    public PeriodCounter(StorageClients clients)
        : this(clients, UsualDigests)
    {
    }

    /// <param name="digests">How many digests of a partition are read before any blob.</param>
    internal PeriodCounter(StorageClients clients, int digests)
    {
        ArgumentNullException.ThrowIfNull(clients);
        _reader = new RowReader(clients.ArticlesTable);
        _blobs = new RollupBlobs(clients.Rollups);
        _digests = new DigestCounts(_reader, digests);
    }

    /// <summary>Counts the period, the newest days of it where it has over <see cref="MostDays"/>. A year of many articles does not fit into memory: its days pass one by one.</summary>
    /// <param name="add">Takes the days on which articles were published, the newest first, those without a date last.</param>
    /// <returns>What was counted.</returns>
    /// <exception cref="CountsPendingException">Too many days have changed for one call.</exception>
    public Task<CountedPeriod> CountAsync(Period period, Action<DayCounts> add, CancellationToken cancellationToken) =>
        CountAsync(period, null, add, cancellationToken);

    /// <summary>Counts one name: the days lack other names where that makes them cheaper to read.</summary>
    /// <param name="key">The name's key.</param>
    /// <inheritdoc cref="CountAsync(Period, Action{DayCounts}, CancellationToken)"/>
    public async Task<CountedPeriod> CountAsync(Period period, string? key, Action<DayCounts> add, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(add);
        var stamps = await StampsAsync(period, cancellationToken);
        var complete = stamps.Count <= MostDays;
        stamps = [.. stamps.Take(MostDays)];
        var cached = stamps.Select(_cache.Find).ToArray();
        var digests = await _digests.CountAsync([.. cached.Select((day, i) => day is null ? stamps[i] : null)], cancellationToken);
        var (recounts, counted) = (0, new CountedPeriod(null, null, complete));
        await foreach (var day in InOrderAsync(stamps.Count, DayAsync, cancellationToken))
        {
            if (day is not { Articles: > 0 })
                continue;
            add(day);
            counted = counted with { First = day.Day ?? counted.First, Last = counted.Last ?? day.Day };
        }

        return recounts <= MostRecounts ? counted : throw new CountsPendingException();

        async Task<DayCounts?> DayAsync(int i, CancellationToken token)
        {
            if (cached[i] is { } day)
                return day;
            return digests.TryGetValue(stamps[i], out var shards)
                ? Keep(stamps[i], shards)
                : await FindAsync(stamps[i], key, token) ?? await LoadAsync(stamps[i], () => Interlocked.Increment(ref recounts) <= MostRecounts, token);
        }
    }

    /// <summary>The days in order, while those that follow are read.</summary>
    private static async IAsyncEnumerable<DayCounts?> InOrderAsync(
        int count, Func<int, CancellationToken, Task<DayCounts?>> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var (ahead, width) = (new Queue<Task<DayCounts?>>(), LeastAhead);
        try
        {
            for (var (i, next) = (0, 0); i < count; i++)
            {
                while (next < count && ahead.Count < width)
                    ahead.Enqueue(read(next++, giveUp.Token));
                var day = await ahead.Dequeue();
                width = (int)Math.Clamp(BytesAhead / Math.Max(1, day?.Bytes ?? 1), LeastAhead, MostAhead);
                yield return day;
            }
        }
        finally
        {
            await giveUp.CancelAsync();

            // The error that ended the loop goes on; those of the days behind it are of the same call.
            await ((Task)Task.WhenAll(ahead)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>The newest days of the period, one more than are counted where there are more.</summary>
    private async Task<IReadOnlyList<DayStamps>> StampsAsync(Period period, CancellationToken cancellationToken)
    {
        var shards = await Task.WhenAll(Shards.All.Select(shard => StampsAsync(shard, period, cancellationToken)));
        return
        [
            .. shards.SelectMany(days => days)
                .GroupBy(day => day.Day)
                .OrderBy(day => day.Key, StringComparer.Ordinal)
                .Take(MostDays + 1)
                .Select(day => new DayStamps(day.Key, day.ToDictionary(each => each.Shard, each => each.Stamp))),
        ];
    }

    private async Task<IReadOnlyList<(string Day, string Shard, string Stamp)>> StampsAsync(string shard, Period period, CancellationToken cancellationToken)
    {
        var cursor = _reader.Open(shard, RowSpan.OfMonths(period));
        var days = new List<(string, string, string)>();
        while (!cursor.Ended && days.Count <= MostDays)
        {
            foreach (var month in await cursor.ReadOnAsync(MonthsAtOnce, cancellationToken))
                days.AddRange(MonthRow.Read(month, period).Select(day => (day.Day, shard, day.Stamp)));
        }

        return days;
    }

    /// <summary>The day's counts with one name, where they are kept and hold; null where they do not, or all names are wanted.</summary>
    private async Task<DayCounts?> FindAsync(DayStamps stamps, string? key, CancellationToken cancellationToken)
    {
        if (key is null)
            return null;
        var rollup = await _blobs.LoadPartAsync(stamps.Day, key, cancellationToken);
        return rollup.Stale(stamps).Count == 0 ? new DayCounts(RowKeys.ReadDay(stamps.Day), rollup.Of(stamps)) : null;
    }

    /// <summary>The day's counts; null where it would have to be counted and may not.</summary>
    private async Task<DayCounts?> LoadAsync(DayStamps stamps, Func<bool> mayRecount, CancellationToken cancellationToken)
    {
        var rollup = await _blobs.LoadAsync(stamps.Day, cancellationToken);
        if (rollup.Stale(stamps) is { Count: > 0 } stale)
        {
            if (!mayRecount())
                return null;
            var counted = await Task.WhenAll(stale.Select(shard => _digests.CountAsync(shard, stamps.OfShards[shard], stamps.Day, cancellationToken)));
            var shards = new Dictionary<string, ShardRollup>(rollup.Shards);
            foreach (var (shard, count) in stale.Zip(counted))
                shards[shard] = count;
            rollup = new DayRollup(shards);

            // Two calls may write at once: the older counts carry the older stamps, and are seen to be stale.
            await _blobs.SaveAsync(stamps.Day, rollup, cancellationToken);
        }

        return Keep(stamps, rollup.Of(stamps));
    }

    private DayCounts Keep(DayStamps stamps, IReadOnlyCollection<ShardRollup> shards)
    {
        var day = new DayCounts(RowKeys.ReadDay(stamps.Day), shards);
        _cache.Keep(stamps, day);
        return day;
    }
}

/// <summary>What was counted of a period.</summary>
/// <param name="First">The oldest day with articles; null where none has a date.</param>
/// <param name="Last">The newest day with articles.</param>
/// <param name="Complete">False where the period has more days than are counted at once: then the oldest are left out.</param>
public sealed record CountedPeriod(DateOnly? First, DateOnly? Last, bool Complete);

/// <summary>A day as its rows tell it.</summary>
/// <param name="Day">As keys write it.</param>
/// <param name="OfShards">The stamp of each partition that has rows of the day.</param>
internal sealed record DayStamps(string Day, IReadOnlyDictionary<string, string> OfShards);
