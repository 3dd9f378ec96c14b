using Kutip.Core;

namespace Kutip.Storage.Tests;

/// <summary>A worker that ends between any two calls, and its message delivered again.</summary>
public sealed class CrashTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("few", 4, false)]
    [InlineData("few", 4, true)]
    [InlineData("many", 120, false)]
    [InlineData("many", 120, true)]
    public async Task Process_CrashedAtAnyCall_EndsInTheNewVersionsRowsAlone(string label, int quotes, bool carriedOut)
    {
        var steady = await Worker.StartAsync(azurite.ConnectionString, Cancellation);
        var crashes = 0;
        for (var finished = false; !finished; crashes += finished ? 0 : 1)
        {
            var name = $"crash/{label}-{carriedOut}-{crashes}.txt";
            var (old, young) = ($"{name} lama", $"{name} baru");
            await steady.DropAsync(Samples.Article(name, [old], quotes, entities: 2), Cancellation);
            await steady.ProcessAsync(name, Cancellation);
            await steady.DropAsync(Samples.Article(name, [young], quotes, entities: 1), Cancellation);

            var calls = new StorageCalls { CrashAt = crashes + 1, CarriedOut = carriedOut };
            var crashing = await Worker.StartAsync(azurite.ConnectionString, Cancellation, calls);
            finished = await Worker.EndsAsync(() => crashing.ProcessAsync(name, Cancellation));

            var readable = (await CountAsync(steady, old), await CountAsync(steady, young));
            Assert.True(readable == (quotes, 0) || readable == (0, quotes), $"After {string.Join(", ", calls.Made)} these are readable: {readable}");
            var head = await steady.Heads.FindAsync(ArticleId.FromName(name), Cancellation);
            Assert.NotNull(await steady.Extractions.LoadAsync(head!, Cancellation));

            await steady.ProcessAsync(name, Cancellation);
            Assert.Equal((0, quotes), (await CountAsync(steady, old), await CountAsync(steady, young)));
            await AssertNothingLeftAsync(steady, name, quotes);
        }

        Assert.InRange(crashes, 8, 30);
    }

    private static async Task<int> CountAsync(Worker worker, string speaker) =>
        (await worker.Quotes.ListAsync(new QuoteFilter { SpeakerKey = speaker }, 500, null, Cancellation)).Values.Count;

    /// <summary>The newest version's rows and blobs, and no others.</summary>
    private static async Task AssertNothingLeftAsync(Worker worker, string name, int quotes)
    {
        var id = ArticleId.FromName(name);

        // Head and five lists, a row each for quote and speaker, one quote that names an entity, one entity, one digest.
        Assert.Equal(1 + 5 + quotes + 1 + 1 + 1, (await Remains.KeysAsync(worker, id, Cancellation)).Count);
        Assert.Equal(1, await Remains.BlobsAsync(worker.Clients.Parsed, id, Cancellation));
        Assert.Equal(1, await Remains.BlobsAsync(worker.Clients.Extractions, id, Cancellation));
        var head = await worker.Heads.FindAsync(id, Cancellation);
        Assert.Empty(head!.Superseded);
    }
}
