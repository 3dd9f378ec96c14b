using Azure.Data.Tables;

namespace Kutip.Storage.Tables;

/// <summary>Reads spans of rows from all partitions at once, in the order of their keys.</summary>
internal sealed class RowReader(TableClient table)
{
    // Batches that one page may look through for rows that pass; after that it ends early and tells where to go on.
    private const int MostBatches = 8;
    private const int LaterBatch = 200;

    // Twice its share of the rows is asked of each partition at first, and a few more for the smallest pages: an id's hash spreads rows evenly.
    private const int Allowance = 2;
    private const int LeastPiece = 4;

    /// <summary>The first rows of the span.</summary>
    public async Task<IReadOnlyList<TableEntity>> ReadAsync(RowSpan span, int top, CancellationToken cancellationToken)
    {
        var rows = new List<TableEntity>();
        var cursors = Shards.All.Select(shard => new ShardCursor(table, shard, span)).ToArray();
        for (var (behind, piece) = (cursors, Math.Min(top, (top * Allowance / Shards.All.Count) + LeastPiece)); behind.Length > 0; piece = Math.Min(top, piece * 2))
        {
            foreach (var read in await Task.WhenAll(behind.Select(cursor => cursor.ReadOnAsync(piece, cancellationToken))))
                rows.AddRange(read);
            rows.Sort((one, other) => string.CompareOrdinal(one.RowKey, other.RowKey));

            // A partition whose last row comes before the last that is wanted may hold more of them.
            behind = [.. cursors.Where(cursor => !cursor.Ended && (rows.Count < top || string.CompareOrdinal(cursor.Reached, rows[top - 1].RowKey) < 0))];
        }

        return rows.Count <= top ? rows : rows[..top];
    }

    /// <summary>One page of what <paramref name="select"/> makes of the rows; rows it answers null for are left out.</summary>
    /// <exception cref="InvalidContinuationException"><paramref name="continuation"/> belongs to no page of this span.</exception>
    public async Task<Page<T>> PageAsync<T>(
        RowSpan span, int top, string? continuation, Func<IReadOnlyList<TableEntity>, Task<IReadOnlyList<T?>>> select, CancellationToken cancellationToken)
        where T : class
    {
        if (continuation is not null)
            span = span.Contains(continuation) ? span with { After = continuation } : throw new InvalidContinuationException();
        var values = new List<T>(top);
        for (var batch = 0; batch < MostBatches; batch++)
        {
            // One more than asked for tells whether there is a next page. Where few rows pass, more are looked through at once.
            var size = batch == 0 ? top + 1 : Math.Max(top + 1, LaterBatch);
            var rows = await ReadAsync(span, size, cancellationToken);
            var selected = await select(rows);
            for (var i = 0; i < rows.Count; i++)
            {
                if (values.Count == top)
                    return new Page<T>(values, span.After);
                if (selected[i] is { } value)
                    values.Add(value);
                span = span with { After = rows[i].RowKey };
            }

            if (rows.Count < size)
                return new Page<T>(values, null);
        }

        return new Page<T>(values, span.After);
    }

    /// <summary>The rows of the span in one partition.</summary>
    /// <param name="properties">The properties that are wanted; null for all.</param>
    public ShardCursor Open(string shard, RowSpan span, IReadOnlyList<string>? properties = null) => new(table, shard, span, properties);
}
