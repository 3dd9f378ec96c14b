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
        Deletions = new Deletions(clients, Heads, Parsed);
        Counter = new PeriodCounter(clients);
    }

    public StorageClients Clients { get; }

    public ArticleHeads Heads { get; }

    public Uploads Uploads { get; }

    public ParsedArticles Parsed { get; }

    public Extractions Extractions { get; }

    public QuoteRows Quotes { get; }

    public EntityRows Names { get; }

    public Deletions Deletions { get; }

    public PeriodCounter Counter { get; }

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

    /// <summary>Uploads a bundle: a line for each of its entries.</summary>
    public async Task DropBundleAsync(string name, IEnumerable<Extraction> entries, CancellationToken cancellationToken) =>
        await Clients.Articles.GetBlobClient(name).UploadAsync(
            BinaryData.FromString(string.Join('\n', entries.Select(entry => JsonSerializer.Serialize(entry, KutipJson.Compact.Extraction)))),
            overwrite: true,
            cancellationToken);

    /// <summary>What ParseArticle does with a file that holds one article and exists.</summary>
    public async Task<(ParsedMessage Message, Extraction Extraction)> ParseAsync(string name, CancellationToken cancellationToken) =>
        (await TakeInAsync(name, cancellationToken)).Single();

    /// <summary>What ParseArticle does. Nothing where the file is gone.</summary>
    public async Task<IReadOnlyList<(ParsedMessage Message, Extraction Extraction)>> TakeInAsync(string name, CancellationToken cancellationToken)
    {
        await using var upload = await Uploads.OpenAsync(name, cancellationToken);
        if (upload is null)
            return [];
        using var reader = new StreamReader(upload.Content);
        var sent = new List<(ParsedMessage, Extraction)>();
        foreach (var line in (await reader.ReadToEndAsync(cancellationToken)).Split('\n'))
        {
            var content = JsonSerializer.Deserialize(line, KutipJson.Compact.Extraction)!;
            await Parsed.SendAsync(content, name, upload.Version, cancellationToken);
            sent.Add((new ParsedMessage(ParsedMessage.CurrentSchema, content.Id, content.Source.Name, name, upload.Version), content));
        }

        var entries = sent.Where(each => each.Item2.Source.Name != name).Select(each => each.Item2.Id).ToHashSet();
        if (entries.Count > 0)
            await Extractions.UnpackAsync(name, upload.Version, entries, cancellationToken);
        return sent;
    }

    /// <summary>What ExtractArticle does.</summary>
    public async Task ExtractAsync((ParsedMessage Message, Extraction Extraction) parsed, CancellationToken cancellationToken, string extractor = Extractor)
    {
        if (await Parsed.LoadAsync(parsed.Message, cancellationToken) is not null)
            await Extractions.SaveAsync(parsed.Extraction, parsed.Message, extractor, cancellationToken);
        else
            await Extractions.DiscardAsync(parsed.Message, extractor, cancellationToken);
    }

    public async Task ProcessAsync(string name, CancellationToken cancellationToken)
    {
        foreach (var sent in await TakeInAsync(name, cancellationToken))
            await ExtractAsync(sent, cancellationToken);
    }

    /// <summary>Whether the worker came to the end of <paramref name="work"/>, and did not crash in it.</summary>
    public static async Task<bool> EndsAsync(Func<Task> work)
    {
        try
        {
            await work();
            return true;
        }
        catch (WorkerCrashException)
        {
            return false;
        }
        catch (AggregateException error) when (error.InnerException is WorkerCrashException)
        {
            return false;
        }
    }

    private static T With<T>(T options, StorageCalls? calls)
        where T : ClientOptions
    {
        options.Retry.MaxRetries = 0;
        if (calls is not null)
            options.AddPolicy(calls, HttpPipelinePosition.PerCall);
        return options;
    }
}
