using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Kutip.Core;
using Kutip.Storage.Tables;

namespace Kutip.Storage.Tests;

/// <summary>What stands in the storage of an article, readable or not.</summary>
internal static class Remains
{
    /// <summary>The keys of all its rows.</summary>
    public static async Task<IReadOnlyList<string>> KeysAsync(Worker worker, string id, CancellationToken cancellationToken)
    {
        var keys = new List<string>();
        await foreach (var row in worker.Clients.ArticlesTable.QueryAsync<TableEntity>(
            row => row.PartitionKey == Shards.Of(id), select: [nameof(TableEntity.RowKey)], cancellationToken: cancellationToken))
        {
            if (row.RowKey.Contains(id, StringComparison.Ordinal))
                keys.Add(row.RowKey);
        }

        return keys;
    }

    public static async Task<int> BlobsAsync(BlobContainerClient container, string id, CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, id + "/", cancellationToken))
            count++;
        return count;
    }

    /// <summary>Nothing but a nameless head, where there was one.</summary>
    public static async Task AssertNoneAsync(Worker worker, string name, CancellationToken cancellationToken)
    {
        var id = ArticleId.FromName(name);
        Assert.All(await KeysAsync(worker, id, cancellationToken), key => Assert.Equal($"h|{id}", key));
        Assert.Equal(0, await BlobsAsync(worker.Clients.Parsed, id, cancellationToken));
        Assert.Equal(0, await BlobsAsync(worker.Clients.Extractions, id, cancellationToken));
        Assert.False(await worker.Clients.Articles.GetBlobClient(name).ExistsAsync(cancellationToken));
        Assert.Null(await worker.Heads.FindAsync(id, cancellationToken));
        await foreach (var row in worker.Clients.ArticlesTable.QueryAsync<TableEntity>(
            row => row.PartitionKey == Shards.Of(id) && row.RowKey == $"h|{id}", cancellationToken: cancellationToken))
            Assert.DoesNotContain(row, property => property.Value is string text && text.Contains(name, StringComparison.Ordinal));
    }
}
