using Kutip.Core;

namespace Kutip.Storage.Tests;

/// <summary>Articles that are deleted, while anything else goes on.</summary>
public sealed class DeletionTests(AzuriteFixture azurite)
{
    private const int Quotes = 3;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Quotes, false)]
    [InlineData(Quotes, true)]
    [InlineData(120, true)]
    public async Task Delete_CrashedAtAnyCall_IsWholeForReadersAndCanBeDoneAgain(int quotes, bool carriedOut)
    {
        var steady = await StartAsync();
        var crashes = 0;
        for (var finished = false; !finished; crashes += finished ? 0 : 1)
        {
            var name = $"delete/{quotes}-{carriedOut}-{crashes}.txt";
            var id = ArticleId.FromName(name);
            await steady.DropAsync(Samples.Article(name, [$"{name} bicara"], quotes, entities: 2), Cancellation);
            await steady.ProcessAsync(name, Cancellation);

            var crashing = await StartAsync(new StorageCalls { CrashAt = crashes + 1, CarriedOut = carriedOut });
            finished = await Worker.EndsAsync(() => crashing.Deletions.DeleteAsync(id, Cancellation));

            var readable = await steady.Heads.FindAsync(id, Cancellation) is null ? 0 : quotes;
            Assert.Equal(readable, await CountAsync(steady, $"{name} bicara"));
            Assert.Equal(Deletion.Done, await steady.Deletions.DeleteAsync(id, Cancellation));
            await Remains.AssertNoneAsync(steady, name, Cancellation);
        }

        Assert.InRange(crashes, 8, 40);
    }

    [Fact]
    public async Task Delete_BetweenAnyTwoCallsOfAWorker_LeavesNothing()
    {
        var steady = await StartAsync();
        for (var (at, calls) = (1, 1); at <= calls; at++)
        {
            var name = $"delete/meanwhile-{at}.txt";
            await steady.DropAsync(Samples.Article(name, ["meanwhile"], Quotes, entities: 1), Cancellation);
            await steady.ProcessAsync(name, Cancellation);
            var made = new StorageCalls
            {
                MeanwhileAt = at,
                Meanwhile = () => steady.Deletions.DeleteAsync(ArticleId.FromName(name), Cancellation),
            };
            var worker = await StartAsync(made);
            await worker.ProcessAsync(name, Cancellation);
            calls = Math.Max(calls, made.Made.Count);
            await Remains.AssertNoneAsync(steady, name, Cancellation);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Delete_AfterAWorkerCrashedAtAnyCall_LeavesNothingWhenItsMessageComesAgain(bool carriedOut)
    {
        var steady = await StartAsync();
        var crashes = 0;
        for (var finished = false; !finished; crashes += finished ? 0 : 1)
        {
            var name = $"delete/crashed-{carriedOut}-{crashes}.txt";
            await steady.DropAsync(Samples.Article(name, ["crashed"], 120), Cancellation);
            await steady.Heads.ReceiveAsync(name, "0x0", Cancellation);
            var parsed = await steady.ParseAsync(name, Cancellation);
            var crashing = await StartAsync(new StorageCalls { CrashAt = crashes + 1, CarriedOut = carriedOut });
            finished = await Worker.EndsAsync(() => crashing.ExtractAsync(parsed, Cancellation));
            Assert.Equal(Deletion.Done, await steady.Deletions.DeleteAsync(parsed.Message.Id, Cancellation));
            await steady.ExtractAsync(parsed, Cancellation);
            await Remains.AssertNoneAsync(steady, name, Cancellation);
        }

        Assert.InRange(crashes, 5, 30);
    }

    [Fact]
    public async Task Upload_BetweenAnyTwoCallsOfADeletion_IsDeletedWithItOrReadAfterIt()
    {
        var steady = await StartAsync();
        for (var (at, calls) = (1, 1); at <= calls; at++)
        {
            var name = $"delete/again-{at}.txt";
            var young = Samples.Article(name, [$"{name} baru"], 5);
            await steady.DropAsync(Samples.Article(name, [$"{name} lama"], Quotes), Cancellation);
            await steady.ProcessAsync(name, Cancellation);
            var made = new StorageCalls { MeanwhileAt = at, Meanwhile = () => DropAndParseAsync(steady, young) };
            var deleting = await StartAsync(made);
            await deleting.Deletions.DeleteAsync(young.Id, Cancellation);
            calls = Math.Max(calls, made.Made.Count);

            // Its message, sent in the meantime.
            var version = await steady.Heads.CurrentVersionAsync(name, Cancellation);
            var message = new ParsedMessage(ParsedMessage.CurrentSchema, young.Id, name, name, version ?? "0x0");
            await steady.ExtractAsync((message, young), Cancellation);
            Assert.Equal((0, version is null ? 0 : 5), (await CountAsync(steady, $"{name} lama"), await CountAsync(steady, $"{name} baru")));
        }
    }

    [Fact]
    public async Task Upload_AfterADeletion_IsReceivedAndReadLikeAnyOther()
    {
        const string Name = "delete/later.txt";
        var worker = await StartAsync();
        await worker.DropAsync(Samples.Article(Name, ["later"], Quotes), Cancellation);
        await worker.ProcessAsync(Name, Cancellation);
        await worker.Deletions.DeleteAsync(ArticleId.FromName(Name), Cancellation);
        Assert.Equal(Deletion.Done, await worker.Deletions.DeleteAsync(ArticleId.FromName(Name), Cancellation));
        await worker.Uploads.SaveAsync(Name, BinaryData.FromString("x").ToStream(), null, Cancellation);
        Assert.Equal(ArticleStatus.Received, (await worker.Heads.FindAsync(ArticleId.FromName(Name), Cancellation))!.Status);
        await worker.DropAsync(Samples.Article(Name, ["later"], Quotes), Cancellation);
        await worker.ProcessAsync(Name, Cancellation);
        Assert.Equal(Quotes, await CountAsync(worker, "later"));
    }

    [Fact]
    public async Task Finish_OfADeletionThatWasCutOff_LeavesNothing()
    {
        const string Name = "delete/cut off.txt";
        var worker = await StartAsync();
        await worker.DropAsync(Samples.Article(Name, ["cut off"], Quotes), Cancellation);
        await worker.ProcessAsync(Name, Cancellation);
        var crashing = await StartAsync(new StorageCalls { CrashAt = 8 });
        Assert.False(await Worker.EndsAsync(() => crashing.Deletions.DeleteAsync(ArticleId.FromName(Name), Cancellation)));
        await worker.Deletions.FinishAsync(100, Cancellation);
        await Remains.AssertNoneAsync(worker, Name, Cancellation);
    }

    [Fact]
    public async Task Delete_OfWhatNeverWas_FindsNothing() =>
        Assert.Equal(Deletion.NotFound, await (await StartAsync()).Deletions.DeleteAsync(ArticleId.FromName("delete/none.txt"), Cancellation));

    private static async Task DropAndParseAsync(Worker worker, Extraction content)
    {
        await worker.DropAsync(content, Cancellation);
        await worker.ParseAsync(content.Source.Name, Cancellation);
    }

    private Task<Worker> StartAsync(StorageCalls? calls = null) => Worker.StartAsync(azurite.ConnectionString, Cancellation, calls);

    private static async Task<int> CountAsync(Worker worker, string speaker) =>
        (await worker.Quotes.ListAsync(new QuoteFilter { SpeakerKey = speaker }, 500, null, Cancellation)).Values.Count;
}
