using Azure.Data.Tables;
using Kutip.Storage.Tables;

namespace Kutip.Storage;

/// <summary>The names that articles hold, by the beginning of their keys.</summary>
public sealed class EntityRows(StorageClients clients, ArticleHeads heads)
{
    // Rows of one name that are looked through for a readable one.
    private const int MostUnreadable = 100;

    // Rows of a name in one partition that the first piece has room for; most names have fewer.
    private const int RowsEach = 4;

    private static readonly string[] Properties = [nameof(TableEntity.PartitionKey), nameof(TableEntity.RowKey), "Article", "Generation", "Name", "Type"];

    private readonly RowReader _reader = new(clients.ArticlesTable);

    /// <summary>The first speakers whose key begins with <paramref name="prefix"/>, in the order of their keys.</summary>
    public Task<IReadOnlyList<NameRecord>> SpeakersAsync(string prefix, int top, CancellationToken cancellationToken) =>
        NamesAsync(RowKeys.Speakers(prefix), top, cancellationToken);

    /// <summary>The first entities whose key begins with <paramref name="prefix"/>, in the order of their keys.</summary>
    public Task<IReadOnlyList<NameRecord>> EntitiesAsync(string prefix, int top, CancellationToken cancellationToken) =>
        NamesAsync(RowKeys.Entities(prefix), top, cancellationToken);

    private async Task<IReadOnlyList<NameRecord>> NamesAsync(string prefix, int top, CancellationToken cancellationToken)
    {
        var cursors = Shards.All
            .Select(shard => new NameCursor(_reader.Open(shard, RowSpan.Of(prefix), Properties), top * RowsEach))
            .ToArray();
        var names = new List<NameRecord>(top);
        for (var seen = 0; names.Count < top;)
        {
            var wanted = seen + top - names.Count;
            var firsts = await FirstsAsync(cursors, wanted, cancellationToken);
            names.AddRange((await ReadableAsync([.. firsts.Skip(seen)], cancellationToken)).Select(Record));
            if (firsts.Count < wanted)
                break;
            seen = wanted;
        }

        return names;
    }

    /// <summary>The first rows of the first names of all partitions.</summary>
    private static async Task<IReadOnlyList<TableEntity>> FirstsAsync(NameCursor[] cursors, int top, CancellationToken cancellationToken)
    {
        while (true)
        {
            var firsts = cursors.SelectMany(cursor => cursor.Firsts)
                .GroupBy(row => RowKeys.NameOf(row.RowKey))
                .OrderBy(name => name.Key, StringComparer.Ordinal)
                .Take(top)
                .Select(name => name.MinBy(row => row.RowKey, StringComparer.Ordinal)!)
                .ToArray();
            var behind = cursors.Where(cursor => firsts.Length < top ? !cursor.Ended : !cursor.HasReached(RowKeys.NameOf(firsts[^1].RowKey))).ToArray();
            if (behind.Length == 0)
                return firsts;
            await Task.WhenAll(behind.Select(cursor => cursor.ReadOnAsync(cancellationToken)));
        }
    }

    /// <summary>The newest readable row of each name that has one; <paramref name="firsts"/> are almost always those.</summary>
    private async Task<IEnumerable<TableEntity>> ReadableAsync(IReadOnlyList<TableEntity> firsts, CancellationToken cancellationToken)
    {
        var current = await heads.FindCurrentAsync(firsts, cancellationToken);
        var readable = await Task.WhenAll(firsts.Select(async (row, i) =>
            current[i] is null ? await NextReadableAsync(RowKeys.NameOf(row.RowKey), cancellationToken) : row));
        return readable.OfType<TableEntity>();
    }

    private async Task<TableEntity?> NextReadableAsync(string name, CancellationToken cancellationToken)
    {
        var rows = await _reader.ReadAsync(RowSpan.Of(name), MostUnreadable, cancellationToken);
        var current = await heads.FindCurrentAsync(rows, cancellationToken);
        return rows.Zip(current).FirstOrDefault(pair => pair.Second is not null).First;
    }

    private static NameRecord Record(TableEntity row) => new(row.GetString("Name") ?? string.Empty, row.GetString("Type"));
}

/// <summary>A name that articles hold.</summary>
/// <param name="Name">The name as the newest article gives it.</param>
/// <param name="Type">What kind of entity it is; null for speakers.</param>
public sealed record NameRecord(string Name, string? Type);
