using System.Net;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Kutip.Storage.Tables;

namespace Kutip.Storage;

/// <summary>Clears away what no head names any more. Every step can be done again.</summary>
internal sealed class Generations(StorageClients clients, ParsedArticles parsed)
{
    // Operations that one transaction may hold.
    private const int TransactionLimit = 100;

    /// <summary>Deletes a generation, and the parsed article of <paramref name="parsedVersion"/> where one is given.</summary>
    public async Task ClearAsync(string id, string generation, string? parsedVersion, CancellationToken cancellationToken)
    {
        // The extraction goes last: it tells which rows there are.
        if (await ExtractionBlobs.LoadAsync(clients.Extractions, id, generation, cancellationToken) is { } old)
        {
            foreach (var chunk in ExtractionRows.Write(old, generation).Chunk(TransactionLimit))
                await DeleteAsync(chunk, cancellationToken);
        }

        if (parsedVersion is not null)
            await parsed.DeleteAsync(id, parsedVersion, cancellationToken);
        await ExtractionBlobs.DeleteAsync(clients.Extractions, id, generation, cancellationToken);
    }

    /// <summary>Deletes every generation and parsed article but those of <paramref name="kept"/>, whether a head ever named them or not.</summary>
    /// <param name="id">The article.</param>
    /// <param name="kept">
    /// Asked after the blobs were listed: a version that is not the file's then never is again, and a newer one is not among them or kept.
    /// </param>
    public async Task ClearAllAsync(string id, Func<Task<string?>> kept, CancellationToken cancellationToken)
    {
        var generations = await StemsAsync(clients.Extractions, id, cancellationToken);
        var versions = await StemsAsync(clients.Parsed, id, cancellationToken);
        var current = await kept();
        foreach (var generation in generations.Where(generation => Generation.VersionOf(generation) != current))
            await ClearAsync(id, generation, null, cancellationToken);
        foreach (var version in versions.Where(version => version != current))
            await parsed.DeleteAsync(id, version, cancellationToken);
    }

    /// <summary>The names of an article's blobs, without its id and their extension.</summary>
    private static async Task<IReadOnlyList<string>> StemsAsync(BlobContainerClient container, string id, CancellationToken cancellationToken)
    {
        var stems = new List<string>();
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, $"{id}/", cancellationToken))
            stems.Add(blob.Name[(id.Length + 1)..blob.Name.LastIndexOf('.')]);
        return stems;
    }

    private async Task DeleteAsync(IReadOnlyList<TableEntity> rows, CancellationToken cancellationToken)
    {
        try
        {
            await clients.ArticlesTable.SubmitTransactionAsync(
                rows.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All)), cancellationToken);
        }
        catch (RequestFailedException error) when (error.Status == (int)HttpStatusCode.NotFound)
        {
            // An earlier try has deleted some, and a transaction fails whole over them: the rest go one by one.
            foreach (var row in rows)
                await clients.ArticlesTable.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: cancellationToken);
        }
    }
}
