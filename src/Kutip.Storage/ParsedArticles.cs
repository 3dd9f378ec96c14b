using System.Net;
using System.Text.Json;
using Azure;
using Kutip.Core;

namespace Kutip.Storage;

/// <summary>The parsed articles, on their way to the extraction.</summary>
public sealed class ParsedArticles(StorageClients clients, TimeProvider time)
{
    // The service writes "no end" as -1 second; the usual seven days would lose a message of a long outage.
    private static readonly TimeSpan NeverExpires = TimeSpan.FromSeconds(-1);

    /// <summary>Stores the article and sends the message that points at it. Done twice, it has the effect of once.</summary>
    /// <param name="article">The article.</param>
    /// <param name="blob">The uploaded blob it was read from.</param>
    /// <param name="version">That blob's version.</param>
    public async Task SendAsync(Article article, string blob, string version, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        var json = JsonSerializer.SerializeToUtf8Bytes(article, KutipJson.Compact.Article);
        await clients.Parsed.GetBlobClient(NameOf(article.Id, version)).UploadAsync(BinaryData.FromBytes(json), overwrite: true, cancellationToken);
        await SendAsync(new ParsedMessage(ParsedMessage.CurrentSchema, article.Id, article.Source.Name, blob, version), cancellationToken);
    }

    /// <summary>Sends the message of a ready article again, so that the extractor goes over it once more.</summary>
    public Task ResendAsync(ArticleHead head, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(head);
        return head.Version is { } version
            ? SendAsync(new ParsedMessage(ParsedMessage.CurrentSchema, head.Id, head.Name, head.Blob, version), cancellationToken)
            : throw new ArgumentException($"Article {head.Id} was never read.", nameof(head));
    }

    /// <summary>The parsed article that <paramref name="message"/> points at; null where a newer version has cleared it away.</summary>
    public async Task<Article?> LoadAsync(ParsedMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        try
        {
            var content = await clients.Parsed.GetBlobClient(NameOf(message.Id, message.Version)).DownloadContentAsync(cancellationToken);
            return JsonSerializer.Deserialize(content.Value.Content, KutipJson.Compact.Article);
        }
        catch (RequestFailedException error) when (error.Status == (int)HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>The message in <paramref name="text"/>.</summary>
    /// <exception cref="InvalidMessageException">The text is no message of this queue.</exception>
    public static ParsedMessage Read(string text)
    {
        try
        {
            var message = JsonSerializer.Deserialize(text, StorageJson.Default.ParsedMessage);
            return message is { Schema: ParsedMessage.CurrentSchema, Name.Length: > 0, Blob.Length: > 0, Version.Length: > 0 } && ArticleId.IsValid(message.Id)
                ? message
                : throw new InvalidMessageException($"The message is not one of schema {ParsedMessage.CurrentSchema} of {StorageNames.ParsedQueue}.");
        }
        catch (JsonException error)
        {
            throw new InvalidMessageException($"The message is not the JSON of {StorageNames.ParsedQueue}.", error);
        }
    }

    private async Task SendAsync(ParsedMessage message, CancellationToken cancellationToken) => await clients.ParsedQueue.SendMessageAsync(
        BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(
            message with { TraceParent = TraceContext.Current, Sent = time.GetUtcNow() }, StorageJson.Default.ParsedMessage)),
        timeToLive: NeverExpires,
        cancellationToken: cancellationToken);

    internal async Task DeleteAsync(string id, string version, CancellationToken cancellationToken) =>
        await clients.Parsed.GetBlobClient(NameOf(id, version)).DeleteIfExistsAsync(cancellationToken: cancellationToken);

    private static string NameOf(string id, string version) => $"{id}/{version}.json";
}
