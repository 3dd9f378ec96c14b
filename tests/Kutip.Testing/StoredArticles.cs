using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Kutip.Core;
using Kutip.Storage;

namespace Kutip.Testing;

/// <summary>What an account holds of articles, counted from the rows and blobs themselves, past the program.</summary>
public sealed class StoredArticles
{
    private readonly ILookup<string, TableEntity> _rows;
    private readonly ILookup<string, string> _parsed;
    private readonly ILookup<string, string> _extractions;

    private StoredArticles(ILookup<string, TableEntity> rows, ILookup<string, string> parsed, ILookup<string, string> extractions) =>
        (_rows, _parsed, _extractions) = (rows, parsed, extractions);

    /// <summary>Reads all rows and lists all blobs.</summary>
    public static async Task<StoredArticles> ReadAsync(StorageClients clients, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(clients);
        var rows = new List<TableEntity>();
        await foreach (var row in clients.ArticlesTable.QueryAsync<TableEntity>(cancellationToken: cancellationToken))
            rows.Add(row);
        return new StoredArticles(
            rows.ToLookup(ArticleOf),
            await NamesAsync(clients.Parsed, cancellationToken),
            await NamesAsync(clients.Extractions, cancellationToken));
    }

    /// <summary>The id of the article that a row belongs to; empty for the days, which belong to many.</summary>
    public static string ArticleOf(TableEntity row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.GetString("Article") ?? row.GetString("Id")
            ?? (row.RowKey.StartsWith("d|", StringComparison.Ordinal) ? row.RowKey[^ArticleId.Length..] : string.Empty);
    }

    /// <summary>How many articles are ready, by their rows in that list; null where storage does not answer.</summary>
    public static async Task<int?> CountReadyAsync(StorageClients clients, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(clients);
        var filter = TableClient.CreateQueryFilter($"RowKey gt {"s|Ready|"} and RowKey lt {"s|Ready|}"}");
        try
        {
            var count = 0;
            await foreach (var row in clients.ArticlesTable.QueryAsync<TableEntity>(filter, select: ["RowKey"], cancellationToken: cancellationToken))
                count++;
            return count;
        }
        catch (Exception error) when (error is RequestFailedException or AggregateException)
        {
            // Storage is away at the moment: the caller asks again.
            return null;
        }
    }

    /// <summary>What is wrong with an article: lost, unfinished, twice, or with something left of an attempt. Empty where nothing is.</summary>
    /// <param name="expected">The article as it must have been found.</param>
    public IEnumerable<string> Problems(Extraction expected)
    {
        ArgumentNullException.ThrowIfNull(expected);
        var (id, name) = (expected.Id, expected.Source.Name);
        var rows = _rows[id].ToArray();
        var heads = rows.Where(row => row.RowKey == $"h|{id}").ToArray();
        if (heads is not [var head])
        {
            yield return $"{name} is lost.";
            yield break;
        }

        if (head.GetString("Status") != "Ready")
            yield return $"{name} is {head.GetString("Status")}: {head.GetString("FailureReason")}";
        var stale = rows.Except(Of("d|")).Count(row => row.GetString("Generation") != head.GetString("Generation"));
        if (stale > 0)
            yield return $"{name} has {stale} rows of another generation.";

        var spoken = expected.Quotes.Where(quote => quote.Speaker?.Key is { Length: > 0 }).Select(quote => quote.Id).Order(StringComparer.Ordinal);
        var kept = Of("q|").Select(row => row.GetString("Quote")).Order(StringComparer.Ordinal);
        if (!spoken.SequenceEqual(kept))
            yield return $"{name} must have the quotes {string.Join(' ', spoken)} by speaker, and has {string.Join(' ', kept)}.";
        if (head.GetInt32("Quotes") != expected.Quotes.Count || head.GetInt32("Entities") != expected.Entities.Count)
            yield return $"{name} has {head.GetInt32("Quotes")} quotes and {head.GetInt32("Entities")} entities in its head.";
        foreach (var list in (string[])["a|", "s|", "x|", "d|"])
        {
            if (Of(list).Count() != 1)
                yield return $"{name} stands {Of(list).Count()} times in the list {list}";
        }

        if (_parsed[id].Count() != 1 || _extractions[id].Count() != 1)
            yield return $"{name} has {_parsed[id].Count()} parsed articles and {_extractions[id].Count()} extractions.";

        IEnumerable<TableEntity> Of(string prefix) => rows.Where(row => row.RowKey.StartsWith(prefix, StringComparison.Ordinal));
    }

    private static async Task<ILookup<string, string>> NamesAsync(BlobContainerClient container, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, null, cancellationToken))
            names.Add(blob.Name);
        return names.ToLookup(name => name[..ArticleId.Length]);
    }
}
