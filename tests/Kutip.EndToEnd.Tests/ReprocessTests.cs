using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Kutip.Core;
using Kutip.Storage;

namespace Kutip.EndToEnd.Tests;

public sealed class ReprocessTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reprocess_OfAFailedArticle_MakesItReady()
    {
        const string Name = "reprocess/failed.txt";
        await using var pipeline = await Pipeline.StartAsync(azurite.ConnectionString, Cancellation);
        var article = await pipeline.UploadAsync(Name, Articles.With("Slamet Riyadi", "Kami akan menata pasar itu mulai bulan depan"), Cancellation);
        await pipeline.StateAsync(article, "ready", Cancellation);
        var (extractions, version) = (Extractions(), await VersionAsync(pipeline, Name));
        await extractions.FailAsync(Name, Name, version, new Failure(FailureCodes.Poison, "x"), Cancellation);
        await pipeline.StateAsync(article, "failed", Cancellation);
        var answer = await PostAsync(pipeline, $"articles/{ArticleId.FromName(Name)}/reprocess");
        Assert.Equal(1, answer.GetProperty("requeued").GetInt32());
        await pipeline.StateAsync(article, "ready", Cancellation);
    }

    [Fact]
    public async Task ReprocessAll_AfterANewExtractor_SendsThoseBehindInBatches()
    {
        string[] names = ["reprocess/a.txt", "reprocess/b.txt", "reprocess/c.txt"];
        await using var pipeline = await Pipeline.StartAsync(azurite.ConnectionString, Cancellation);
        foreach (var name in names)
        {
            var article = await pipeline.UploadAsync(name, Articles.With("Slamet Riyadi", "Kami akan menata pasar itu mulai bulan depan"), Cancellation);
            await pipeline.StateAsync(article, "ready", Cancellation);
            var version = await VersionAsync(pipeline, name);
            var message = new ParsedMessage(ParsedMessage.CurrentSchema, ArticleId.FromName(name), name, name, version);
            var bare = new Extraction { Id = message.Id, Source = new Source { Name = name, Format = "text" }, Text = string.Empty };
            Assert.True(await Extractions().SaveAsync(bare, message, "an old extractor", Cancellation));
        }

        var requeued = 0;
        string? next = "reprocess?top=2";
        while (next is not null)
        {
            var answer = await PostAsync(pipeline, next);
            Assert.InRange(answer.GetProperty("requeued").GetInt32(), 0, 2);
            requeued += answer.GetProperty("requeued").GetInt32();
            next = answer.TryGetProperty("nextLink", out var link) ? link.GetString() : null;
        }

        Assert.Equal(names.Length, requeued);
        foreach (var name in names)
        {
            await pipeline.StateAsync(
                Pipeline.AddressOf(name), "ready", Cancellation, json => json.GetProperty("extractorVersion").GetString() != "an old extractor");
        }

        Assert.Equal(0, (await PostAsync(pipeline, "reprocess")).GetProperty("requeued").GetInt32());
    }

    private static async Task<JsonElement> PostAsync(Pipeline pipeline, string address)
    {
        using var answer = await pipeline.Http.PostAsync(new Uri(address, UriKind.RelativeOrAbsolute), null, Cancellation);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
    }

    private static async Task<string> VersionAsync(Pipeline pipeline, string name) => BlobVersion.Of(
        (await pipeline.Blobs(StorageNames.Articles).GetBlobClient(name).GetPropertiesAsync(cancellationToken: Cancellation)).Value.ETag);

    private Extractions Extractions()
    {
        var storage = azurite.ConnectionString;
        var clients = new StorageClients(new BlobServiceClient(storage), new QueueServiceClient(storage), new TableServiceClient(storage));
        return new Extractions(clients, new ArticleHeads(clients, TimeProvider.System), new ParsedArticles(clients, TimeProvider.System));
    }
}
