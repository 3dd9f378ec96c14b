using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Kutip.Core;
using Kutip.Storage;
using Kutip.Testing;

namespace Kutip.Benchmarks.Pipeline;

/// <summary>What the program has written for an article, byte for byte, to be written again without it.</summary>
/// <param name="File">The article's file.</param>
/// <param name="ParsedName">Name of the parsed article's blob.</param>
/// <param name="Parsed">Its content.</param>
/// <param name="ExtractionName">Name of the extraction's blob.</param>
/// <param name="Extraction">Its content.</param>
/// <param name="Rows">The rows, the head first.</param>
internal sealed record RecordedArticle(
    MixedArticle File, string ParsedName, BinaryData Parsed, string ExtractionName, BinaryData Extraction, IReadOnlyList<TableEntity> Rows)
{
    private const string HeadPrefix = "h|";
    private const string DigestPrefix = "d|";

    public string Id => ArticleId.FromName(File.Name);

    public static async Task<IReadOnlyList<RecordedArticle>> ReadAllAsync(
        StorageClients clients, IReadOnlyList<MixedArticle> articles, CancellationToken cancellationToken)
    {
        var rows = await ReadRowsAsync(clients.ArticlesTable, cancellationToken);
        var parsed = await NamesAsync(clients.Parsed, cancellationToken);
        var extractions = await NamesAsync(clients.Extractions, cancellationToken);
        var recorded = new List<RecordedArticle>(articles.Count);
        foreach (var article in articles)
        {
            var id = ArticleId.FromName(article.Name);
            recorded.Add(new RecordedArticle(
                article,
                parsed[id],
                await ContentAsync(clients.Parsed, parsed[id], cancellationToken),
                extractions[id],
                await ContentAsync(clients.Extractions, extractions[id], cancellationToken),
                [.. rows[id].OrderByDescending(row => row.RowKey.StartsWith(HeadPrefix, StringComparison.Ordinal)), .. rows[id].SelectMany(DayOf)]));
        }

        return recorded;
    }

    private static async Task<ILookup<string, TableEntity>> ReadRowsAsync(TableClient table, CancellationToken cancellationToken)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: cancellationToken))
        {
            row.Remove("odata.etag");
            row.Remove("Timestamp");
            rows.Add(row);
        }

        return rows.ToLookup(StoredArticles.ArticleOf);
    }

    /// <summary>The row of the day, which each article of the day has written anew.</summary>
    private static IEnumerable<TableEntity> DayOf(TableEntity row)
    {
        if (row.RowKey.StartsWith(DigestPrefix, StringComparison.Ordinal))
            yield return new TableEntity(row.PartitionKey, $"n|{row.RowKey[DigestPrefix.Length..^ArticleId.Length]}") { ["Stamp"] = row.RowKey };
    }

    private static async Task<IReadOnlyDictionary<string, string>> NamesAsync(BlobContainerClient container, CancellationToken cancellationToken)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, null, cancellationToken))
            names[blob.Name[..ArticleId.Length]] = blob.Name;
        return names;
    }

    private static async Task<BinaryData> ContentAsync(BlobContainerClient container, string name, CancellationToken cancellationToken) =>
        (await container.GetBlobClient(name).DownloadContentAsync(cancellationToken)).Value.Content;
}
