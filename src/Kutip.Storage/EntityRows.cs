using Azure.Data.Tables;
using Kutip.Storage.Tables;

namespace Kutip.Storage;

/// <summary>The names that articles hold, by the beginning of their keys.</summary>
public sealed class EntityRows(StorageClients clients, ArticleHeads heads)
{
    // Rows of one name that are looked through for a readable one.
    private const int MostUnreadable = 20;

    private readonly RowReader _reader = new(clients.ArticlesTable);

    /// <summary>The first speakers whose key begins with <paramref name="prefix"/>, in the order of their keys.</summary>
    public Task<IReadOnlyList<NameRecord>> SpeakersAsync(string prefix, int top, CancellationToken cancellationToken) =>
        NamesAsync(RowKeys.Speakers(prefix), top, cancellationToken);

    /// <summary>The first entities whose key begins with <paramref name="prefix"/>, in the order of their keys.</summary>
    public Task<IReadOnlyList<NameRecord>> EntitiesAsync(string prefix, int top, CancellationToken cancellationToken) =>
        NamesAsync(RowKeys.Entities(prefix), top, cancellationToken);

    /// <summary>
    /// Leaps from name to name: the rows of each are many, and only one is wanted. A partition is read on only where its first row is of
    /// the name just passed, so that a name which stands in few partitions costs few reads.
    /// </summary>
    private async Task<IReadOnlyList<NameRecord>> NamesAsync(string prefix, int top, CancellationToken cancellationToken)
    {
        var names = new List<NameRecord>(top);
        var span = RowSpan.Of(prefix);
        var firsts = await Task.WhenAll(Shards.All.Select(shard => _reader.FirstAsync(shard, span, cancellationToken)));
        while (names.Count < top && firsts.OfType<TableEntity>().MinBy(row => row.RowKey, StringComparer.Ordinal) is { } first)
        {
            var name = RowKeys.NameOf(first.RowKey);
            if (await FirstReadableAsync(first, name, cancellationToken) is { } row)
                names.Add(new NameRecord(row.GetString("Name") ?? string.Empty, row.GetString("Type")));
            var rest = span with { After = name + RowSpan.End };
            firsts = await Task.WhenAll(firsts.Select((row, shard) => row?.RowKey.StartsWith(name, StringComparison.Ordinal) == true
                ? _reader.FirstAsync(Shards.All[shard], rest, cancellationToken)
                : Task.FromResult(row)));
        }

        return names;
    }

    private async Task<TableEntity?> FirstReadableAsync(TableEntity first, string name, CancellationToken cancellationToken)
    {
        if ((await heads.FindCurrentAsync([first], cancellationToken))[0] is not null)
            return first;
        var rows = await _reader.ReadAsync(RowSpan.Of(name), MostUnreadable, cancellationToken);
        var current = await heads.FindCurrentAsync(rows, cancellationToken);
        return rows.Zip(current).FirstOrDefault(pair => pair.Second is not null).First;
    }
}

/// <summary>A name that articles hold.</summary>
/// <param name="Name">The name as the newest article gives it.</param>
/// <param name="Type">What kind of entity it is; null for speakers.</param>
public sealed record NameRecord(string Name, string? Type);
