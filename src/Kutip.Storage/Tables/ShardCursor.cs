using Azure.Data.Tables;

namespace Kutip.Storage.Tables;

/// <summary>The rows of one span in one partition, read piece by piece as far as they are wanted.</summary>
/// <param name="properties">The properties that are wanted; null for all.</param>
internal sealed class ShardCursor(TableClient table, string shard, RowSpan span, IReadOnlyList<string>? properties = null)
{
    // The most that the service answers at once.
    private const int MostAtOnce = 1000;

    /// <summary>Every row up to this key has been read, or leapt over.</summary>
    public string Reached { get; private set; } = span.After;

    /// <summary>Whether no row is left.</summary>
    public bool Ended { get; private set; }

    /// <summary>The next rows, fewer than <paramref name="size"/> only at the end.</summary>
    public async Task<IReadOnlyList<TableEntity>> ReadOnAsync(int size, CancellationToken cancellationToken)
    {
        var rows = new List<TableEntity>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {shard} and RowKey gt {Reached} and RowKey lt {span.Below}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, Math.Min(size, MostAtOnce), properties, cancellationToken))
        {
            rows.Add(row);
            Reached = row.RowKey;
            if (rows.Count == size)
                return rows;
        }

        Ended = true;
        return rows;
    }

    /// <summary>Leaves out the rows up to <paramref name="key"/>.</summary>
    public void LeapTo(string key) => Reached = key;
}
