using Azure.Data.Tables;

namespace Kutip.Storage.Tables;

/// <summary>Reads spans of rows from all partitions at once, in the order of their keys.</summary>
internal sealed class RowReader(TableClient table)
{
    // Batches that one page may look through for rows that pass; after that it ends early and tells where to go on.
    private const int MostBatches = 8;

    /// <summary>The first rows of the span.</summary>
    public async Task<IReadOnlyList<TableEntity>> ReadAsync(RowSpan span, int top, CancellationToken cancellationToken)
    {
        var shards = await Task.WhenAll(Shards.All.Select(shard => ReadAsync(shard, span, top, cancellationToken)));
        return [.. shards.SelectMany(rows => rows).OrderBy(row => row.RowKey, StringComparer.Ordinal).Take(top)];
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
            // One more than asked for tells whether there is a next page.
            var rows = await ReadAsync(span, top + 1, cancellationToken);
            var selected = await select(rows);
            for (var i = 0; i < rows.Count; i++)
            {
                if (values.Count == top)
                    return new Page<T>(values, span.After);
                if (selected[i] is { } value)
                    values.Add(value);
                span = span with { After = rows[i].RowKey };
            }

            if (rows.Count <= top)
                return new Page<T>(values, null);
        }

        return new Page<T>(values, span.After);
    }

    /// <summary>All rows of the span in one partition.</summary>
    public IAsyncEnumerable<TableEntity> ReadAllAsync(string shard, RowSpan span, CancellationToken cancellationToken) =>
        table.QueryAsync<TableEntity>(Filter(shard, span), cancellationToken: cancellationToken);

    /// <summary>The first row of the span in one partition; null where it has none there.</summary>
    public async Task<TableEntity?> FirstAsync(string shard, RowSpan span, CancellationToken cancellationToken) =>
        await ReadAsync(shard, span, 1, cancellationToken) is [var first] ? first : null;

    private async Task<IReadOnlyList<TableEntity>> ReadAsync(string shard, RowSpan span, int top, CancellationToken cancellationToken)
    {
        var filter = Filter(shard, span);
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>(filter, Math.Min(top, 1000), cancellationToken: cancellationToken))
        {
            rows.Add(row);
            if (rows.Count == top)
                break;
        }

        return rows;
    }

    private static string Filter(string shard, RowSpan span) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {shard} and RowKey gt {span.After} and RowKey lt {span.Below}");
}
