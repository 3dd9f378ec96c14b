using Kutip.Core;

namespace Kutip.Storage.Tests;

/// <summary>Files that hold many articles, and versions of them that hold others.</summary>
public sealed class BundleTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Process_OfANewBundleCrashedAtAnyCall_EndsInItsEntriesAlone(bool carriedOut)
    {
        var steady = await StartAsync();
        var crashes = 0;
        for (var finished = false; !finished; crashes += finished ? 0 : 1)
        {
            var name = $"bundle/{carriedOut}-{crashes}.zip";
            await DropAsync(steady, name, "lama", "a", "b");
            await steady.ProcessAsync(name, Cancellation);
            await DropAsync(steady, name, "baru", "b", "c");

            var crashing = await StartAsync(new StorageCalls { CrashAt = crashes + 1, CarriedOut = carriedOut });
            finished = await Worker.EndsAsync(() => crashing.ProcessAsync(name, Cancellation));
            await AssertWholeAsync(steady, name);

            await steady.ProcessAsync(name, Cancellation);
            Assert.Equal((0, 0), await CountAsync(steady, name, "a"));
            Assert.Equal((0, 2), await CountAsync(steady, name, "b"));
            Assert.Equal((0, 2), await CountAsync(steady, name, "c"));
            await Remains.AssertNoneAsync(steady, $"{name}/a", Cancellation);
            Assert.Equal(["b", "c"], (await EntriesAsync(steady, name)).Select(entry => entry.Name[^1..]).Order());
            Assert.Equal((ArticleStatus.Unpacked, 2), await StateAsync(steady, name));
        }

        Assert.InRange(crashes, 15, 60);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Delete_OfABundleCrashedAtAnyCall_CanBeDoneAgain(bool carriedOut)
    {
        var steady = await StartAsync();
        var crashes = 0;
        for (var finished = false; !finished; crashes += finished ? 0 : 1)
        {
            var name = $"bundle/delete-{carriedOut}-{crashes}.zip";
            await DropAsync(steady, name, "lama", "a", "b");
            await steady.ProcessAsync(name, Cancellation);
            var crashing = await StartAsync(new StorageCalls { CrashAt = crashes + 1, CarriedOut = carriedOut });
            finished = await Worker.EndsAsync(() => crashing.Deletions.DeleteAsync(ArticleId.FromName(name), Cancellation));
            await AssertWholeAsync(steady, name);
            Assert.Equal(Deletion.Done, await steady.Deletions.DeleteAsync(ArticleId.FromName(name), Cancellation));
            foreach (var article in (string[])[name, $"{name}/a", $"{name}/b"])
                await Remains.AssertNoneAsync(steady, article, Cancellation);
        }

        Assert.InRange(crashes, 20, 80);
    }

    [Fact]
    public async Task Process_OfAnArticleInTheBundlesPlace_TakesItsEntriesBack()
    {
        const string Name = "bundle/becomes.txt";
        var worker = await StartAsync();
        await DropAsync(worker, Name, "lama", "a", "b");
        await worker.ProcessAsync(Name, Cancellation);
        await worker.DropAsync(Samples.Article(Name, ["becomes"], 1), Cancellation);
        var crashing = await StartAsync(new StorageCalls { CrashAt = 9 });
        Assert.False(await Worker.EndsAsync(() => crashing.ProcessAsync(Name, Cancellation)));
        await worker.ProcessAsync(Name, Cancellation);
        Assert.Equal(ArticleStatus.Ready, (await StateAsync(worker, Name)).Status);
        Assert.Empty(await EntriesAsync(worker, Name));
        await Remains.AssertNoneAsync(worker, $"{Name}/a", Cancellation);
    }

    [Fact]
    public async Task Delete_OfAnEntry_LeavesTheBundleAsItIs()
    {
        const string Name = "bundle/entry.zip";
        var worker = await StartAsync();
        await DropAsync(worker, Name, "lama", "a");
        await worker.ProcessAsync(Name, Cancellation);
        Assert.Equal(Deletion.IsEntry, await worker.Deletions.DeleteAsync(ArticleId.FromName($"{Name}/a"), Cancellation));
        Assert.Single(await EntriesAsync(worker, Name));
    }

    private static Task DropAsync(Worker worker, string name, string version, params string[] entries) => worker.DropBundleAsync(
        name, entries.Select(entry => Samples.Article($"{name}/{entry}", [$"{name} {entry} {version}"], 2, entities: 1)), Cancellation);

    /// <summary>Each entry is readable as one version whole, or not at all.</summary>
    private static async Task AssertWholeAsync(Worker worker, string name)
    {
        foreach (var entry in (string[])["a", "b", "c"])
            Assert.True(await CountAsync(worker, name, entry) is (0, 0) or (2, 0) or (0, 2));
    }

    private static async Task<(int Old, int Young)> CountAsync(Worker worker, string name, string entry) =>
        (await CountAsync(worker, $"{name} {entry} lama"), await CountAsync(worker, $"{name} {entry} baru"));

    private static async Task<int> CountAsync(Worker worker, string speaker) =>
        (await worker.Quotes.ListAsync(new QuoteFilter { SpeakerKey = speaker }, 500, null, Cancellation)).Values.Count;

    private static async Task<IReadOnlyList<ArticleHead>> EntriesAsync(Worker worker, string name) =>
        (await worker.Heads.ListAsync(new ArticleFilter { BundleId = ArticleId.FromName(name) }, 100, null, Cancellation)).Values;

    private static async Task<(ArticleStatus Status, int? Articles)> StateAsync(Worker worker, string name)
    {
        var head = await worker.Heads.FindAsync(ArticleId.FromName(name), Cancellation);
        return (head!.Status, head.Articles);
    }

    private Task<Worker> StartAsync(StorageCalls? calls = null) => Worker.StartAsync(azurite.ConnectionString, Cancellation, calls);
}
