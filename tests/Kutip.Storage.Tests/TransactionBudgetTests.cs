using Kutip.Core;

namespace Kutip.Storage.Tests;

public sealed class TransactionBudgetTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Process_OfTheMedianArticle_TakesEightTransactions()
    {
        var calls = new StorageCalls();
        var setUp = await Worker.StartAsync(azurite.ConnectionString, Cancellation);
        var worker = await Worker.StartAsync(azurite.ConnectionString, Cancellation, calls);
        await setUp.DropAsync(Samples.Article("budget/median.txt", ["anggaran a", "anggaran b", "anggaran c"], quotes: 8, entities: 20), Cancellation);
        await worker.ProcessAsync("budget/median.txt", Cancellation);
        Assert.Equal(8, calls.Made.Count);
        var head = await setUp.Heads.FindAsync(ArticleId.FromName("budget/median.txt"), Cancellation);
        Assert.Equal(ArticleStatus.Ready, head!.Status);
    }
}
