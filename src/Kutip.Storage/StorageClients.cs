using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Kutip.Storage;

/// <summary>The containers, queue and table of one account.</summary>
public sealed class StorageClients(BlobServiceClient blobs, QueueServiceClient queues, TableServiceClient tables)
{
    public BlobContainerClient Articles { get; } = blobs.GetBlobContainerClient(StorageNames.Articles);

    public BlobContainerClient Parsed { get; } = blobs.GetBlobContainerClient(StorageNames.Parsed);

    public BlobContainerClient Extractions { get; } = blobs.GetBlobContainerClient(StorageNames.Extractions);

    public BlobContainerClient Rollups { get; } = blobs.GetBlobContainerClient(StorageNames.Rollups);

    public BlobContainerClient Poison { get; } = blobs.GetBlobContainerClient(StorageNames.Poison);

    public QueueClient ParsedQueue { get; } = queues.GetQueueClient(StorageNames.ParsedQueue);

    public TableClient ArticlesTable { get; } = tables.GetTableClient(StorageNames.ArticlesTable);

    /// <summary>Makes everything exist. Containers and the queue are only asked for where they do exist: an identity with a role on each may do no more.</summary>
    public Task EnsureCreatedAsync(CancellationToken cancellationToken) => Task.WhenAll(
    [
        .. ((BlobContainerClient[])[Articles, Parsed, Extractions, Rollups, Poison]).Select(container => EnsureCreatedAsync(container, cancellationToken)),
        EnsureCreatedAsync(ParsedQueue, cancellationToken),
        ArticlesTable.CreateIfNotExistsAsync(cancellationToken),
    ]);

    private static async Task EnsureCreatedAsync(BlobContainerClient container, CancellationToken cancellationToken)
    {
        if (!await container.ExistsAsync(cancellationToken))
            await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
    }

    private static async Task EnsureCreatedAsync(QueueClient queue, CancellationToken cancellationToken)
    {
        if (!await queue.ExistsAsync(cancellationToken))
            await queue.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
    }
}
