using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Kutip.LocalHost.Blobs;

namespace Kutip.LocalHost.Tests.Blobs;

public sealed class BlobReceiptsTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Receipts_OfManyStarts_AreAllKnownAndPutTogether()
    {
        const int Starts = 12;
        var container = new BlobContainerClient(azurite.ConnectionString, "receipts-many");
        for (var i = 0; i < Starts; i++)
        {
            var receipts = await LoadAsync(container);
            receipts.Add($"berita {i} \n“é”.txt", $"\"0x{i}\"");
            receipts.Add("overwritten.txt", $"\"0x{i}\"");
            await receipts.WriteAsync(Cancellation);
        }

        var last = await LoadAsync(container);
        Assert.All(Enumerable.Range(0, Starts), i => Assert.True(last.Has($"berita {i} \n“é”.txt", $"\"0x{i}\"")));
        Assert.True(last.Has("overwritten.txt", "\"0x11\""));
        Assert.False(last.Has("overwritten.txt", "\"0x10\""));
        Assert.InRange(await CountAsync(container), 1, 9);
    }

    [Fact]
    public async Task Receipts_WhoseJournalWasTakenAway_GoIntoANewOne()
    {
        var container = new BlobContainerClient(azurite.ConnectionString, "receipts-gone");
        var receipts = await LoadAsync(container);
        receipts.Add("first.txt", "1");
        await receipts.WriteAsync(Cancellation);
        await foreach (var journal in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, null, Cancellation))
            await container.DeleteBlobAsync(journal.Name, cancellationToken: Cancellation);
        receipts.Add("second.txt", "2");
        await receipts.WriteAsync(Cancellation);
        Assert.True((await LoadAsync(container)).Has("second.txt", "2"));
    }

    private static async Task<BlobReceipts> LoadAsync(BlobContainerClient container)
    {
        var receipts = new BlobReceipts(container, "Host.Functions.Test", TimeProvider.System);
        await receipts.LoadAsync(Cancellation);
        return receipts;
    }

    private static async Task<int> CountAsync(BlobContainerClient container)
    {
        var count = 0;
        await foreach (var journal in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, null, Cancellation))
            count++;
        return count;
    }
}
