using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Azure.Storage.Blobs.Models;
using Kutip.Core;

namespace Kutip.Storage;

/// <summary>What becomes of messages that could not be handled: their content is kept, and the article they name is marked failed.</summary>
public sealed class PoisonMessages(StorageClients clients, Extractions extractions)
{
    /// <summary>Records a message of the blob trigger's poison queue.</summary>
    /// <returns>The id of the article, or null where the message names none.</returns>
    public async Task<string?> RecordBlobAsync(string text, CancellationToken cancellationToken)
    {
        await KeepAsync("blobtrigger", text, cancellationToken);
        return TryRead(text) is { ContainerName: StorageNames.Articles, BlobName.Length: > 0, ETag.Length: > 0 } message
            ? await FailAsync(message.BlobName, message.BlobName, BlobVersion.Of(message.ETag), "read", cancellationToken)
            : null;
    }

    /// <summary>Records a message of the extraction's poison queue.</summary>
    /// <returns>The id of the article, or null where the message names none.</returns>
    public async Task<string?> RecordParsedAsync(string text, CancellationToken cancellationToken)
    {
        await KeepAsync(StorageNames.ParsedQueue, text, cancellationToken);
        try
        {
            var message = ParsedArticles.Read(text);
            return await FailAsync(message.Name, message.Blob, message.Version, "searched for quotes", cancellationToken);
        }
        catch (InvalidMessageException)
        {
            // Not ours: it names no article, and its content is kept.
            return null;
        }
    }

    private async Task<string> FailAsync(string name, string blob, string version, string what, CancellationToken cancellationToken)
    {
        var failure = new Failure(FailureCodes.Poison, $"{name} could not be {what}: every try ended in an error, which the host's log tells.");
        await extractions.FailAsync(name, blob, version, failure, cancellationToken);
        return ArticleId.FromName(name);
    }

    /// <summary>Named by its content, so that a message delivered twice is kept once.</summary>
    private async Task KeepAsync(string origin, string text, CancellationToken cancellationToken)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        var name = string.Create(CultureInfo.InvariantCulture, $"{origin}/{hash}.txt");
        var options = new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = "text/plain; charset=utf-8" } };
        await clients.Poison.GetBlobClient(name).UploadAsync(BinaryData.FromString(text), options, cancellationToken);
    }

    private static BlobPoisonMessage? TryRead(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, StorageJson.Default.BlobPoisonMessage);
        }
        catch (JsonException)
        {
            // Not the host's form: it names no article, and its content is kept.
            return null;
        }
    }
}
