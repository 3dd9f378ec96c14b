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

    /// <summary>Makes everything exist.</summary>
    public async Task EnsureCreatedAsync(CancellationToken cancellationToken)
    {
        foreach (var container in (BlobContainerClient[])[Articles, Parsed, Extractions, Rollups, Poison])
            await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        await ParsedQueue.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        await ArticlesTable.CreateIfNotExistsAsync(cancellationToken);
    }
}
