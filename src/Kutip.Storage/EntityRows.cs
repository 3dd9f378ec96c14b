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

    /// <summary>Leaps from name to name: the rows of each are many, and only one is wanted.</summary>
    private async Task<IReadOnlyList<NameRecord>> NamesAsync(string prefix, int top, CancellationToken cancellationToken)
    {
        var names = new List<NameRecord>(top);
        var span = RowSpan.Of(prefix);
        while (names.Count < top)
        {
            var rows = await _reader.ReadAsync(span, 1, cancellationToken);
            if (rows.Count == 0)
                break;
            var name = RowKeys.NameOf(rows[0].RowKey);
            if (await FirstReadableAsync(name, cancellationToken) is { } row)
                names.Add(new NameRecord(row.GetString("Name") ?? string.Empty, row.GetString("Type")));
            span = span with { After = name + RowSpan.End };
        }

        return names;
    }

    private async Task<TableEntity?> FirstReadableAsync(string name, CancellationToken cancellationToken)
    {
        var rows = await _reader.ReadAsync(RowSpan.Of(name), MostUnreadable, cancellationToken);
        var current = await heads.FindCurrentAsync(rows, cancellationToken);
        return rows.Zip(current).FirstOrDefault(pair => pair.Second is not null).First;
    }
}

/// <summary>A name that articles hold.</summary>
/// <param name="Name">The name as the newest article gives it.</param>
/// <param name="Type">What kind of entity it is; null for speakers.</param>
public sealed record NameRecord(string Name, string? Type);
