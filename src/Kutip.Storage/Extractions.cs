using Kutip.Core;

namespace Kutip.Storage;

/// <summary>
/// The extractions with their rows. Rows of a version are written first and become readable all at once when the article's head names
/// that version; those of the version before are cleared away after that. Every step can be done again.
/// </summary>
public sealed class Extractions(StorageClients clients, ArticleHeads heads, QuoteRows quotes, ParsedArticles parsed)
{
    /// <summary>Stores the extraction and makes it the article's readable one.</summary>
    /// <param name="extraction">What was found.</param>
    /// <param name="message">The message that asked for it.</param>
    /// <param name="extractorVersion">The extractor that found it.</param>
    /// <returns>False where a newer version of the file, or its deletion, has made it void.</returns>
    public async Task<bool> SaveAsync(
        Extraction extraction, ParsedMessage message, string extractorVersion, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(extraction);
        ArgumentNullException.ThrowIfNull(message);
        await ExtractionBlobs.SaveAsync(clients.Extractions, extraction, message.Version, cancellationToken);
        await quotes.WriteAsync(extraction, message.Version, cancellationToken);
        var written = await SwitchAsync(HeadOf(extraction, message, extractorVersion), cancellationToken);
        if (!written)
            await ClearAsync(message.Id, message.Version, cancellationToken);
        return written;
    }

    /// <summary>Marks the article as failed, for this version of its file.</summary>
    /// <param name="name">The article's name.</param>
    /// <param name="blob">The uploaded blob.</param>
    /// <param name="version">The blob's version.</param>
    /// <param name="failure">Why there is no article.</param>
    /// <returns>False where a newer version of the file, or its deletion, has made it void.</returns>
    public Task<bool> FailAsync(string name, string blob, string version, Failure failure, CancellationToken cancellationToken)
    {
        var head = new ArticleHead
        {
            Id = ArticleId.FromName(name),
            Name = name,
            Blob = blob,
            Version = version,
            Status = ArticleStatus.Failed,
            Failure = failure,
        };
        return SwitchAsync(head, cancellationToken);
    }

    /// <summary>The article's extraction as its head has it; null unless it is ready.</summary>
    public async Task<Extraction?> LoadAsync(ArticleHead head, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(head);
        return head is { Status: ArticleStatus.Ready, Version: { } version }
            ? await ExtractionBlobs.LoadAsync(clients.Extractions, head.Id, version, cancellationToken)
            : null;
    }

    private async Task<bool> SwitchAsync(ArticleHead head, CancellationToken cancellationToken)
    {
        var change = await heads.SwitchAsync(head, cancellationToken);
        if (change.Superseded is { } old)
        {
            await ClearAsync(head.Id, old, cancellationToken);
            await heads.ClearedAsync(head.Id, old, cancellationToken);
        }

        return change.Written;
    }

    private async Task ClearAsync(string id, string version, CancellationToken cancellationToken)
    {
        // The extraction goes last: it tells which rows there are.
        if (await ExtractionBlobs.LoadAsync(clients.Extractions, id, version, cancellationToken) is { } old)
            await quotes.DeleteAsync(old, version, cancellationToken);
        await parsed.DeleteAsync(id, version, cancellationToken);
        await ExtractionBlobs.DeleteAsync(clients.Extractions, id, version, cancellationToken);
    }

    private static ArticleHead HeadOf(Extraction extraction, ParsedMessage message, string extractorVersion) => new()
    {
        Id = message.Id,
        Name = message.Name,
        Blob = message.Blob,
        Version = message.Version,
        Status = ArticleStatus.Ready,
        Title = extraction.Metadata.Title,
        Language = extraction.Metadata.Language,
        Publisher = extraction.Metadata.Publisher,
        Published = extraction.Metadata.Published,
        Quotes = extraction.Quotes.Count,
        Entities = extraction.Entities.Count,
        ExtractorVersion = extractorVersion,
    };
}
