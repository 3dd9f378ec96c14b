using Azure.Data.Tables;
using Kutip.Storage.Tables;

namespace Kutip.Storage;

/// <summary>Counts days from the digests of their articles.</summary>
/// <param name="most">Digests of a partition that are read at once of days in a row.</param>
internal sealed class DigestCounts(RowReader reader, int most)
{
    // A day of millions of digests is added up piece by piece.
    private const int PieceOfADay = 1000;
    private const int FirstPiece = 100;
    private const int AtOnce = 32;

    /// <summary>The counts of one day in one partition, however many its digests are.</summary>
    /// <param name="stamp">The day's stamp there, read before.</param>
    public async Task<ShardRollup> CountAsync(string shard, string stamp, string day, CancellationToken cancellationToken)
    {
        var cursor = reader.Open(shard, RowSpan.Of(RowKeys.Digests(day)), DigestRow.Properties);
        var sum = new DigestSum();
        while (!cursor.Ended)
            sum.Add((await cursor.ReadOnAsync(PieceOfADay, cancellationToken)).Select(DigestRow.Read));
        return sum.ToRollup(stamp);
    }

    /// <summary>
    /// The counts of days in all their partitions. Days in a row are read as one span, so that a month costs no more calls than a day; where that span
    /// holds too many digests, the days at its end are not among the answers.
    /// </summary>
    /// <param name="days">The days of a period in order, null for those that are not wanted.</param>
    public async Task<IReadOnlyDictionary<DayStamps, IReadOnlyCollection<ShardRollup>>> CountAsync(
        IReadOnlyList<DayStamps?> days, CancellationToken cancellationToken)
    {
        var counted = new Dictionary<DayStamps, IReadOnlyCollection<ShardRollup>>();
        if (most == 0)
            return counted;
        var spans = Runs(days).SelectMany(run => Shards.All, (run, shard) => (Run: run, Shard: shard)).ToArray();
        var rollups = new IReadOnlyDictionary<DayStamps, ShardRollup>[spans.Length];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, spans.Length),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (i, token) => rollups[i] = await CountAsync(spans[i].Shard, spans[i].Run, token));
        foreach (var shards in rollups.SelectMany(rollup => rollup).GroupBy(pair => pair.Key, pair => pair.Value))
        {
            if (shards.Count() == shards.Key.OfShards.Count)
                counted[shards.Key] = [.. shards];
        }

        return counted;
    }

    private async Task<IReadOnlyDictionary<DayStamps, ShardRollup>> CountAsync(string shard, IReadOnlyList<DayStamps> run, CancellationToken cancellationToken)
    {
        var wanted = run.Where(day => day.OfShards.ContainsKey(shard)).ToArray();
        if (wanted.Length == 0)
            return new Dictionary<DayStamps, ShardRollup>();
        var cursor = reader.Open(shard, new RowSpan(RowKeys.Digests(wanted[0].Day), RowSpan.Of(RowKeys.Digests(wanted[^1].Day)).Below), DigestRow.Properties);
        var rows = new List<TableEntity>(await cursor.ReadOnAsync(Math.Min(FirstPiece, most), cancellationToken));

        // Where the first piece does not reach the second day, days are large and stand in blobs.
        if (!cursor.Ended && RowKeys.DayOfDigest(cursor.Reached) != wanted[0].Day && most > rows.Count)
            rows.AddRange(await cursor.ReadOnAsync(most - rows.Count, cancellationToken));
        var digests = rows.ToLookup(row => RowKeys.DayOfDigest(row.RowKey), DigestRow.Read);

        // The day in which the reading stopped may have more.
        return wanted.Where(day => cursor.Ended || string.CompareOrdinal(RowSpan.Of(RowKeys.Digests(day.Day)).Below, cursor.Reached) < 0)
            .ToDictionary(day => day, day => new DigestSum().Add(digests[day.Day]).ToRollup(day.OfShards[shard]));
    }

    /// <summary>Days that follow each other with none between them that is not wanted.</summary>
    private static IEnumerable<IReadOnlyList<DayStamps>> Runs(IReadOnlyList<DayStamps?> days)
    {
        var run = new List<DayStamps>();
        foreach (var day in days.Append(null))
        {
            if (day is not null)
            {
                run.Add(day);
            }
            else if (run.Count > 0)
            {
                yield return run;
                run = [];
            }
        }
    }
}
