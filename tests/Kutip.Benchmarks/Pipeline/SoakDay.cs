using System.Globalization;
using System.Text;
using System.Text.Json;
using Azure.Storage.Queues;
using Kutip.Core;
using Kutip.Storage;

namespace Kutip.Benchmarks.Pipeline;

/// <summary>
/// What goes wrong in a day, hour by hour: beside new articles the same file again, newer versions, messages twice and of versions long
/// gone, files that are none, messages that are none, and parsed articles that break every try.
/// </summary>
internal sealed class SoakDay(StorageClients clients, string storage, int articlesAnHour)
{
    private const int Repeats = 3;
    private const int NewerVersions = 1_000_000;

    private readonly MixedArticles _source = MixedArticles.Load();
    private readonly Dictionary<string, string> _articles = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    // The queue as a stranger writes to it, without Base64.
    private readonly QueueClient _raw = new(storage, StorageNames.ParsedQueue, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None });

    private string? _toBreak;
    private int _next;

    /// <summary>The articles that must be ready in the end, each with its last text.</summary>
    public IEnumerable<MixedArticle> Articles => _articles.Select(pair => new MixedArticle(pair.Key, pair.Value));

    /// <summary>The files that must have failed.</summary>
    public List<string> Failed { get; } = [];

    /// <summary>The messages that must have been kept.</summary>
    public HashSet<string> Kept { get; } = new(StringComparer.Ordinal);

    /// <summary>Does what one hour brings.</summary>
    public async Task LiveAsync(int hour, CancellationToken cancellationToken)
    {
        var random = new Random(hour);
        for (var i = 0; i < articlesAnHour; i++)
            await DropAsync(_source.Make(_next++), cancellationToken);
        for (var i = 0; i < Repeats; i++)
        {
            var name = _names[random.Next(_names.Count)];
            await DropAsync(new MixedArticle(name, _articles[name]), cancellationToken);
            var changed = _names[random.Next(_names.Count)];
            await DropAsync(new MixedArticle(changed, _source.Make(NewerVersions + (hour * Repeats) + i).Text), cancellationToken);
            await RepeatMessageAsync(_names[random.Next(_names.Count)], cancellationToken);
        }

        await DropJunkAsync(hour, random, cancellationToken);
        await SendJunkAsync(hour, cancellationToken);
        await BreakAsync(hour, cancellationToken);
    }

    private async Task DropAsync(MixedArticle article, CancellationToken cancellationToken)
    {
        if (_articles.TryAdd(article.Name, article.Text))
            _names.Add(article.Name);
        _articles[article.Name] = article.Text;
        await PutAsync(article.Name, BinaryData.FromString(article.Text), cancellationToken);
    }

    private async Task RepeatMessageAsync(string name, CancellationToken cancellationToken)
    {
        var message = Message(name, await VersionAsync(name, cancellationToken));
        for (var i = 0; i < Repeats; i++)
            await clients.ParsedQueue.SendMessageAsync(message, cancellationToken);
        await clients.ParsedQueue.SendMessageAsync(Message(name, "0x8D0000000000000"), cancellationToken);
    }

    private async Task DropJunkAsync(int hour, Random random, CancellationToken cancellationToken)
    {
        var bytes = new byte[4096];
        random.NextBytes(bytes);
        bytes[0] = 0;
        (string Name, BinaryData Content)[] files =
        [
            ("empty.txt", BinaryData.FromBytes([])),
            ("noise.bin", BinaryData.FromBytes(bytes)),
            ("cut-off.pdf", BinaryData.FromString("%PDF-1.7\n1 0 obj\n<< /Type /Catalog")),
            ("cut-off.docx", BinaryData.FromBytes(Encoding.Latin1.GetBytes("PK\u0003\u0004\u0014\0\0\0\b\0"))),
            ("nested.html", BinaryData.FromString(string.Concat(Enumerable.Repeat("<div>", 20_000)))),
        ];
        foreach (var (name, content) in files)
        {
            var junk = string.Create(CultureInfo.InvariantCulture, $"junk/{hour}/{name}");
            Failed.Add(junk);
            await PutAsync(junk, content, cancellationToken);
        }
    }

    private async Task SendJunkAsync(int hour, CancellationToken cancellationToken)
    {
        string[] messages =
        [
            string.Create(CultureInfo.InvariantCulture, $"{{\"hello\":{hour}}}"),
            string.Create(CultureInfo.InvariantCulture, $"not JSON {hour}"),
            string.Create(CultureInfo.InvariantCulture, $"{{\"schema\":99,\"id\":\"x\",\"hour\":{hour}}}"),
        ];
        foreach (var message in messages)
        {
            Kept.Add(message);
            await clients.ParsedQueue.SendMessageAsync(message, cancellationToken);
        }

        var bare = string.Create(CultureInfo.InvariantCulture, $"{{not Base64 {hour}}}");
        Kept.Add(bare);
        await _raw.SendMessageAsync(bare, cancellationToken);
    }

    /// <summary>Breaks the parsed article that the hour before has dropped, and drops the next one to be broken.</summary>
    private async Task BreakAsync(int hour, CancellationToken cancellationToken)
    {
        if (_toBreak is { } name)
        {
            await ReadyAsync(name, cancellationToken);
            var version = await VersionAsync(name, cancellationToken);
            await clients.Parsed.GetBlobClient($"{ArticleId.FromName(name)}/{version}.json").UploadAsync(
                BinaryData.FromString("{cut off"), overwrite: true, cancellationToken);
            var message = Message(name, version);
            Failed.Add(name);
            Kept.Add(message);
            await clients.ParsedQueue.SendMessageAsync(message, cancellationToken);
        }

        _toBreak = string.Create(CultureInfo.InvariantCulture, $"broken/{hour}.txt");
        await PutAsync(_toBreak, BinaryData.FromString(_source.Make(hour * 6).Text), cancellationToken);
    }

    private async Task ReadyAsync(string name, CancellationToken cancellationToken)
    {
        var heads = new ArticleHeads(clients, TimeProvider.System);
        while ((await heads.FindAsync(ArticleId.FromName(name), cancellationToken))?.Status != ArticleStatus.Ready)
            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
    }

    private async Task PutAsync(string name, BinaryData content, CancellationToken cancellationToken) =>
        await clients.Articles.GetBlobClient(name).UploadAsync(content, overwrite: true, cancellationToken);

    private async Task<string> VersionAsync(string name, CancellationToken cancellationToken) =>
        BlobVersion.Of((await clients.Articles.GetBlobClient(name).GetPropertiesAsync(cancellationToken: cancellationToken)).Value.ETag);

    private static string Message(string name, string version) =>
        JsonSerializer.Serialize(new { schema = 1, id = ArticleId.FromName(name), name, blob = name, version });
}
