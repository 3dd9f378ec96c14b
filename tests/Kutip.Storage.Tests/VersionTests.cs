using Kutip.Core;

namespace Kutip.Storage.Tests;

/// <summary>Versions of a file that overtake each other.</summary>
public sealed class VersionTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Extract_OfAnOlderVersionAfterANewerOne_ChangesNothing()
    {
        const string Name = "version/late.txt";
        var worker = await Worker.StartAsync(azurite.ConnectionString, Cancellation);
        await worker.DropAsync(Samples.Article(Name, ["terlambat lama"], 3), Cancellation);
        var old = await worker.ParseAsync(Name, Cancellation);
        await worker.DropAsync(Samples.Article(Name, ["terlambat baru"], 5), Cancellation);
        await worker.ProcessAsync(Name, Cancellation);
        await worker.ExtractAsync(old, Cancellation);
        Assert.Equal((0, 5), (await CountAsync(worker, "terlambat lama"), await CountAsync(worker, "terlambat baru")));
    }

    [Fact]
    public async Task Extract_DeliveredAgainWhileANewerFileWaits_LeavesTheReadableVersionWhole()
    {
        const string Name = "version/again.txt";
        var worker = await Worker.StartAsync(azurite.ConnectionString, Cancellation);
        await worker.DropAsync(Samples.Article(Name, ["ulang lama"], 3), Cancellation);
        var old = await worker.ParseAsync(Name, Cancellation);
        await worker.ExtractAsync(old, Cancellation);
        await worker.DropAsync(Samples.Article(Name, ["ulang baru"], 5), Cancellation);
        await worker.ExtractAsync(old, Cancellation);
        Assert.Equal(3, await CountAsync(worker, "ulang lama"));
        var head = await worker.Heads.FindAsync(ArticleId.FromName(Name), Cancellation);
        Assert.Equal(3, (await worker.Extractions.LoadAsync(head!, Cancellation))!.Quotes.Count);
    }

    [Fact]
    public async Task Extract_OfBothVersionsAtOnceAndTwice_EndsInTheNewer()
    {
        const string Name = "version/parallel.txt";
        var worker = await Worker.StartAsync(azurite.ConnectionString, Cancellation);
        for (var round = 0; round < 5; round++)
        {
            var (old, young) = ($"serentak lama {round}", $"serentak baru {round}");
            await worker.DropAsync(Samples.Article(Name, [old], 3), Cancellation);
            var older = await worker.ParseAsync(Name, Cancellation);
            var racing = Task.WhenAll(worker.ExtractAsync(older, Cancellation), worker.ExtractAsync(older, Cancellation));
            await worker.DropAsync(Samples.Article(Name, [young], 5), Cancellation);
            var newer = await worker.ParseAsync(Name, Cancellation);
            await Task.WhenAll(racing, worker.ExtractAsync(newer, Cancellation), worker.ExtractAsync(newer, Cancellation));
            Assert.Equal((0, 5), (await CountAsync(worker, old), await CountAsync(worker, young)));
        }
    }

    [Fact]
    public async Task Extract_ByANewExtractor_LeavesNoRowOfTheOldOne()
    {
        const string Name = "version/model.txt";
        var worker = await Worker.StartAsync(azurite.ConnectionString, Cancellation);
        await worker.DropAsync(Samples.Article(Name, ["model lama"], 4), Cancellation);
        var parsed = await worker.ParseAsync(Name, Cancellation);
        await worker.ExtractAsync(parsed, Cancellation);
        Assert.Contains(await BehindAsync(worker, "extractor 2"), head => head.Name == Name);
        await worker.ExtractAsync(parsed with { Extraction = Samples.Article(Name, ["model baru"], 2) }, Cancellation, "extractor 2");
        Assert.Equal((0, 2), (await CountAsync(worker, "model lama"), await CountAsync(worker, "model baru")));
        Assert.DoesNotContain(await BehindAsync(worker, "extractor 2"), head => head.Name == Name);
        Assert.NotNull(await worker.Parsed.LoadAsync(parsed.Message, Cancellation));
    }

    [Fact]
    public async Task Extract_OfADeletedFile_MakesNothingReadable()
    {
        const string Name = "version/deleted.txt";
        var worker = await Worker.StartAsync(azurite.ConnectionString, Cancellation);
        await worker.DropAsync(Samples.Article(Name, ["terhapus"], 4), Cancellation);
        var parsed = await worker.ParseAsync(Name, Cancellation);
        await worker.Clients.Articles.GetBlobClient(Name).DeleteAsync(cancellationToken: Cancellation);
        await worker.ExtractAsync(parsed, Cancellation);
        Assert.Equal(0, await CountAsync(worker, "terhapus"));
        Assert.Null(await worker.Heads.FindAsync(ArticleId.FromName(Name), Cancellation));
    }

    private static async Task<IReadOnlyList<ArticleHead>> BehindAsync(Worker worker, string current) =>
        (await worker.Heads.ListBehindAsync(current, 500, null, Cancellation)).Values;

    private static async Task<int> CountAsync(Worker worker, string speaker) =>
        (await worker.Quotes.ListAsync(new QuoteFilter { SpeakerKey = speaker }, 500, null, Cancellation)).Values.Count;
}
