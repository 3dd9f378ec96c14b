using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Kutip.Core;

namespace Kutip.Storage.Tests;

/// <summary>Does with storage what the functions do. A file's content is the extraction that is to come of it.</summary>
internal sealed class Worker
{
    public const string Extractor = "extractor 1";

    private Worker(StorageClients clients)
    {
        Clients = clients;
        Heads = new ArticleHeads(clients, TimeProvider.System);
        Uploads = new Uploads(clients, Heads);
        Parsed = new ParsedArticles(clients, TimeProvider.System);
        Extractions = new Extractions(clients, Heads, Parsed);
        Quotes = new QuoteRows(clients, Heads);
        Names = new EntityRows(clients, Heads);
    }

    public StorageClients Clients { get; }

    public ArticleHeads Heads { get; }

    public Uploads Uploads { get; }

    public ParsedArticles Parsed { get; }

    public Extractions Extractions { get; }

    public QuoteRows Quotes { get; }

    public EntityRows Names { get; }

    /// <summary>A worker whose requests pass through <paramref name="calls"/>, and are not repeated.</summary>
    public static async Task<Worker> StartAsync(string storage, CancellationToken cancellationToken, StorageCalls? calls = null)
    {
        var worker = new Worker(new StorageClients(
            new BlobServiceClient(storage, With(new BlobClientOptions(), calls)),
            new QueueServiceClient(storage, With(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 }, calls)),
            new TableServiceClient(storage, With(new TableClientOptions(), calls))));
        if (calls is null)
            await worker.Clients.EnsureCreatedAsync(cancellationToken);
        return worker;
    }

    /// <summary>Uploads a file past HTTP and past the received state, as a bulk upload does.</summary>
    public async Task DropAsync(Extraction content, CancellationToken cancellationToken) =>
        await Clients.Articles.GetBlobClient(content.Source.Name).UploadAsync(
            BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(content, KutipJson.Compact.Extraction)), overwrite: true, cancellationToken);

    /// <summary>What ParseArticle does.</summary>
    public async Task<(ParsedMessage Message, Extraction Extraction)> ParseAsync(string name, CancellationToken cancellationToken)
    {
        await using var upload = await Uploads.OpenAsync(name, cancellationToken);
        var content = await JsonSerializer.DeserializeAsync(upload!.Content, KutipJson.Compact.Extraction, cancellationToken);
        await Parsed.SendAsync(content!, name, upload.Version, cancellationToken);
        return (new ParsedMessage(ParsedMessage.CurrentSchema, content!.Id, name, name, upload.Version), content);
    }

    /// <summary>What ExtractArticle does.</summary>
    public async Task ExtractAsync((ParsedMessage Message, Extraction Extraction) parsed, CancellationToken cancellationToken, string extractor = Extractor)
    {
        if (await Parsed.LoadAsync(parsed.Message, cancellationToken) is not null)
            await Extractions.SaveAsync(parsed.Extraction, parsed.Message, extractor, cancellationToken);
    }

    public async Task ProcessAsync(string name, CancellationToken cancellationToken) =>
        await ExtractAsync(await ParseAsync(name, cancellationToken), cancellationToken);

    private static T With<T>(T options, StorageCalls? calls)
        where T : ClientOptions
    {
        options.Retry.MaxRetries = 0;
        if (calls is not null)
            options.AddPolicy(calls, HttpPipelinePosition.PerCall);
        return options;
    }
}
