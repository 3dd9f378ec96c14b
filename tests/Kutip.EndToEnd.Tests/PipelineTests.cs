using System.Text.Json;
using Kutip.Storage;

namespace Kutip.EndToEnd.Tests;

public sealed class PipelineTests(AzuriteFixture azurite)
{
    private const string Quote = "Kami akan membangun jembatan itu dengan anggaran daerah";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Upload_OfAnArticle_IsReadyWithItsQuotesOverHttp()
    {
        await using var pipeline = await StartAsync();
        var article = await pipeline.UploadAsync("e2e/jembatan.txt", Articles.With("Rahmat Hidayat", Quote), Cancellation);
        var json = await pipeline.StateAsync(article, "ready", Cancellation);
        Assert.Equal("e2e/jembatan.txt", json.GetProperty("source").GetProperty("name").GetString());
        Assert.Equal("Jakarta", json.GetProperty("article").GetProperty("dateline").GetProperty("place").GetString());
        var quote = Assert.Single(json.GetProperty("quotes").EnumerateArray(), each => each.GetProperty("kind").GetString() == "direct");
        Assert.StartsWith(Quote, quote.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("Rahmat Hidayat", quote.GetProperty("speaker").GetProperty("name").GetString());

        var found = await QuotesOfAsync(pipeline, "rahmat hidayat");
        Assert.Single(found, each => each.GetProperty("article").GetProperty("name").GetString() == "e2e/jembatan.txt");
    }

    [Fact]
    public async Task Upload_OfTheSameFileTwice_HasTheEffectOfOnce()
    {
        await using var pipeline = await StartAsync();
        var content = Articles.With("Wulan Sari", Quote);
        var article = await pipeline.UploadAsync("e2e/twice.txt", content, Cancellation);
        var first = await pipeline.StateAsync(article, "ready", Cancellation);
        await pipeline.UploadAsync("e2e/twice.txt", content, Cancellation);
        await pipeline.StateAsync(
            article, "ready", Cancellation, json => json.GetProperty("updated").GetString() != first.GetProperty("updated").GetString());
        Assert.Single(await QuotesOfAsync(pipeline, "Wulan Sari"));
        var items = await pipeline.ReadAsync(new Uri("articles?top=500", UriKind.Relative), Cancellation);
        Assert.Single(items.GetProperty("value").EnumerateArray(), item => item.GetProperty("name").GetString() == "e2e/twice.txt");
    }

    [Fact]
    public async Task Upload_OfANewVersion_TakesTheOldOnesPlace()
    {
        await using var pipeline = await StartAsync();
        var article = await pipeline.UploadAsync("e2e/version.txt", Articles.With("Bambang Irawan", Quote), Cancellation);
        await pipeline.StateAsync(article, "ready", Cancellation);
        Assert.Single(await QuotesOfAsync(pipeline, "Bambang Irawan"));
        await pipeline.UploadAsync("e2e/version.txt", Articles.With("Lestari Dewi", Quote), Cancellation);
        await Eventually.BecomesAsync(() => QuotesOfAsync(pipeline, "Lestari Dewi"), quotes => quotes.Count == 1, Cancellation);
        Assert.Empty(await QuotesOfAsync(pipeline, "Bambang Irawan"));
    }

    [Fact]
    public async Task Drop_OfANewVersionThatCannotBeRead_FailsAndHidesTheOldQuotes()
    {
        await using var pipeline = await StartAsync();
        var article = await pipeline.UploadAsync("e2e/emptied.txt", Articles.With("Gunawan Putra", Quote), Cancellation);
        await pipeline.StateAsync(article, "ready", Cancellation);
        await pipeline.DropAsync("e2e/emptied.txt", string.Empty, Cancellation);
        var failed = await pipeline.StateAsync(article, "failed", Cancellation);
        Assert.Equal("empty", failed.GetProperty("failure").GetProperty("code").GetString());
        Assert.Empty(await QuotesOfAsync(pipeline, "Gunawan Putra"));
    }

    [Fact]
    public async Task Message_DeliveredTwice_HasTheEffectOfOnce()
    {
        await using var pipeline = await StartAsync();
        var article = await pipeline.UploadAsync("e2e/redelivered.txt", Articles.With("Nurul Aini", Quote), Cancellation);
        var json = await pipeline.StateAsync(article, "ready", Cancellation);
        var blob = await pipeline.Blobs(StorageNames.Articles).GetBlobClient("e2e/redelivered.txt").GetPropertiesAsync(cancellationToken: Cancellation);
        var message = JsonSerializer.Serialize(new
        {
            schema = 1,
            id = json.GetProperty("id").GetString(),
            name = "e2e/redelivered.txt",
            blob = "e2e/redelivered.txt",
            version = BlobVersion.Of(blob.Value.ETag),
        });
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => pipeline.Queue(StorageNames.ParsedQueue).SendMessageAsync(message, Cancellation)));
        await pipeline.StateAsync(
            article, "ready", Cancellation, again => again.GetProperty("updated").GetString() != json.GetProperty("updated").GetString());
        Assert.Single(await QuotesOfAsync(pipeline, "Nurul Aini"));
    }

    [Fact]
    public async Task Message_OfAnOldVersion_ChangesNothing()
    {
        await using var pipeline = await StartAsync();
        var article = await pipeline.UploadAsync("e2e/late.txt", Articles.With("Yusuf Maulana", Quote), Cancellation);
        var json = await pipeline.StateAsync(article, "ready", Cancellation);
        var old = new { schema = 1, id = json.GetProperty("id").GetString(), name = "e2e/late.txt", blob = "e2e/late.txt", version = "0x0LD" };
        await pipeline.Queue(StorageNames.ParsedQueue).SendMessageAsync(JsonSerializer.Serialize(old), Cancellation);
        await QueueIsEmptyAsync(pipeline);
        Assert.Single(await QuotesOfAsync(pipeline, "Yusuf Maulana"));
    }

    [Fact]
    public async Task Message_NotOurs_IsKeptAndEndsNothing()
    {
        await using var pipeline = await StartAsync();
        await pipeline.Queue(StorageNames.ParsedQueue).SendMessageAsync("""{"hello":"world"}""", Cancellation);
        await Eventually.BecomesAsync(() => KeptAsync(pipeline, """{"hello":"world"}"""), kept => kept, Cancellation);
        var article = await pipeline.UploadAsync("e2e/after.txt", Articles.With("Hasan Basri", Quote), Cancellation);
        await pipeline.StateAsync(article, "ready", Cancellation);
    }

    [Fact]
    public async Task Message_WhoseParsedArticleIsBroken_FailsItsArticle()
    {
        await using var pipeline = await StartAsync();
        var article = await pipeline.UploadAsync("e2e/broken.txt", Articles.With("Dedi Kurnia", Quote), Cancellation);
        var json = await pipeline.StateAsync(article, "ready", Cancellation);
        var blob = await pipeline.Blobs(StorageNames.Articles).GetBlobClient("e2e/broken.txt").GetPropertiesAsync(cancellationToken: Cancellation);
        var id = json.GetProperty("id").GetString();
        var version = BlobVersion.Of(blob.Value.ETag);
        await pipeline.Blobs(StorageNames.Parsed).GetBlobClient($"{id}/{version}.json").UploadAsync(BinaryData.FromString("{cut off"), overwrite: true, Cancellation);
        var message = new { schema = 1, id, name = "e2e/broken.txt", blob = "e2e/broken.txt", version };
        await pipeline.Queue(StorageNames.ParsedQueue).SendMessageAsync(JsonSerializer.Serialize(message), Cancellation);
        var failed = await pipeline.StateAsync(article, "failed", Cancellation);
        Assert.Equal("poison", failed.GetProperty("failure").GetProperty("code").GetString());
        Assert.Contains("e2e/broken.txt", failed.GetProperty("failure").GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Poison_OfTheBlobTrigger_FailsItsArticle()
    {
        await using var pipeline = await StartAsync();
        var article = await pipeline.UploadAsync("e2e/given up.txt", Articles.With("Siti Maryam", Quote), Cancellation);
        await pipeline.StateAsync(article, "ready", Cancellation);
        var blob = await pipeline.Blobs(StorageNames.Articles).GetBlobClient("e2e/given up.txt").GetPropertiesAsync(cancellationToken: Cancellation);
        var message = new
        {
            Type = "BlobTrigger",
            FunctionId = "Host.Functions.ParseArticle",
            BlobType = "BlockBlob",
            ContainerName = "articles",
            BlobName = "e2e/given up.txt",
            ETag = blob.Value.ETag.ToString("H"),
        };
        await pipeline.Queue("webjobs-blobtrigger-poison").SendMessageAsync(JsonSerializer.Serialize(message), Cancellation);
        var failed = await pipeline.StateAsync(article, "failed", Cancellation);
        Assert.Equal("poison", failed.GetProperty("failure").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Restart_InTheMiddle_LosesNothing()
    {
        const int Count = 12;
        await using (var first = await StartAsync())
        {
            for (var i = 0; i < Count; i++)
                await first.DropAsync($"e2e/restart/{i}.txt", Articles.With("Taufik Ismail Putra", $"{Quote} tahap {i}"), Cancellation);
        }

        await using var second = await StartAsync();
        for (var i = 0; i < Count; i++)
            await second.StateAsync(Pipeline.AddressOf($"e2e/restart/{i}.txt"), "ready", Cancellation);
        Assert.Equal(Count, (await QuotesOfAsync(second, "Taufik Ismail Putra")).Count);
    }

    private Task<Pipeline> StartAsync() => Pipeline.StartAsync(azurite.ConnectionString, Cancellation);

    /// <summary>All quotes of the speaker, page by page.</summary>
    private static async Task<IReadOnlyList<JsonElement>> QuotesOfAsync(Pipeline pipeline, string speaker)
    {
        var quotes = new List<JsonElement>();
        Uri? next = new($"quotes?top=5&speaker={Uri.EscapeDataString(speaker)}", UriKind.Relative);
        while (next is not null)
        {
            var page = await pipeline.ReadAsync(next, Cancellation);
            quotes.AddRange(page.GetProperty("value").EnumerateArray());
            next = page.TryGetProperty("nextLink", out var link) ? new Uri(link.GetString()!) : null;
        }

        return quotes;
    }

    private static async Task<bool> KeptAsync(Pipeline pipeline, string content)
    {
        await foreach (var blob in pipeline.Blobs(StorageNames.Poison).GetBlobsAsync(Azure.Storage.Blobs.Models.BlobTraits.None, Azure.Storage.Blobs.Models.BlobStates.None, null, Cancellation))
        {
            var kept = await pipeline.Blobs(StorageNames.Poison).GetBlobClient(blob.Name).DownloadContentAsync(Cancellation);
            if (kept.Value.Content.ToString() == content)
                return true;
        }

        return false;
    }

    private static async Task QueueIsEmptyAsync(Pipeline pipeline) => await Eventually.BecomesAsync(
        async () => (await pipeline.Queue(StorageNames.ParsedQueue).GetPropertiesAsync(Cancellation)).Value.ApproximateMessagesCount,
        count => count == 0,
        Cancellation);
}
