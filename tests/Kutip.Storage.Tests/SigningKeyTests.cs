using Azure.Data.Tables;

namespace Kutip.Storage.Tests;

public sealed class SigningKeyTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_ByManyInstancesAtOnce_IsOneKey()
    {
        var worker = await Worker.StartAsync(azurite.ConnectionString, Cancellation);
        await worker.Clients.ArticlesTable.DeleteEntityAsync("key", "continuation", cancellationToken: Cancellation);
        var keys = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => new SigningKey(worker.Clients).GetAsync(Cancellation).AsTask()));
        Assert.All(keys, key => Assert.Equal(keys[0], key));
        Assert.Equal(32, keys[0].Length);
        Assert.Equal(keys[0], await new SigningKey(worker.Clients).GetAsync(Cancellation));
        Assert.NotNull(await worker.Clients.ArticlesTable.GetEntityAsync<TableEntity>("key", "continuation", cancellationToken: Cancellation));
    }
}
