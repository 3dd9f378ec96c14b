using System.Net;
using Azure;
using Azure.Data.Tables;
using Kutip.Core;
using Kutip.Storage.Tables;

namespace Kutip.Storage;

/// <summary>
/// The extractions with their rows. A generation becomes readable all at once when the article's head names it; the one before is
/// cleared away after that. Every step can be done again.
/// </summary>
public sealed class Extractions(StorageClients clients, ArticleHeads heads, ParsedArticles parsed)
{
    // Operations that one transaction may hold.
    private const int TransactionLimit = 100;

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
        var generation = Generation.Of(message.Version, extractorVersion);
        await ExtractionBlobs.SaveAsync(clients.Extractions, extraction, generation, cancellationToken);
        var head = HeadOf(extraction, message, generation, extractorVersion);
        var written = await SwitchAsync(head, ExtractionRows.Write(extraction, generation), cancellationToken);
        if (!written && await heads.AbandonAsync(message.Id, generation, cancellationToken))
            await ClearAsync(message.Id, generation, message.Version, cancellationToken);
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
        return SwitchAsync(head, [], cancellationToken);
    }

    /// <summary>The article's extraction as its head has it; null unless it is ready.</summary>
    public async Task<Extraction?> LoadAsync(ArticleHead head, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(head);
        return head is { Status: ArticleStatus.Ready, Generation: { } generation }
            ? await ExtractionBlobs.LoadAsync(clients.Extractions, head.Id, generation, cancellationToken)
            : null;
    }

    private async Task<bool> SwitchAsync(ArticleHead head, IReadOnlyList<TableEntity> rows, CancellationToken cancellationToken)
    {
        var change = await heads.SwitchAsync(head, rows, cancellationToken);
        foreach (var old in change.Superseded)
            await ClearAsync(head.Id, old, Generation.VersionOf(old) == head.Version ? null : Generation.VersionOf(old), cancellationToken);
        if (change.Superseded.Count > 0)
            await heads.ClearedAsync(head.Id, change.Superseded, cancellationToken);
        return change.Written;
    }

    /// <summary>Deletes a generation, and the parsed article of <paramref name="parsedVersion"/> where one is given.</summary>
    private async Task ClearAsync(string id, string generation, string? parsedVersion, CancellationToken cancellationToken)
    {
        // The extraction goes last: it tells which rows there are.
        if (await ExtractionBlobs.LoadAsync(clients.Extractions, id, generation, cancellationToken) is { } old)
        {
            foreach (var chunk in ExtractionRows.Write(old, generation).Chunk(TransactionLimit))
                await DeleteAsync(chunk, cancellationToken);
        }

        if (parsedVersion is not null)
            await parsed.DeleteAsync(id, parsedVersion, cancellationToken);
        await ExtractionBlobs.DeleteAsync(clients.Extractions, id, generation, cancellationToken);
    }

    private async Task DeleteAsync(IReadOnlyList<TableEntity> rows, CancellationToken cancellationToken)
    {
        try
        {
            await clients.ArticlesTable.SubmitTransactionAsync(
                rows.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All)), cancellationToken);
        }
        catch (RequestFailedException error) when (error.Status == (int)HttpStatusCode.NotFound)
        {
            // An earlier try has deleted some, and a transaction fails whole over them: the rest go one by one.
            foreach (var row in rows)
                await clients.ArticlesTable.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: cancellationToken);
        }
    }

    private static ArticleHead HeadOf(Extraction extraction, ParsedMessage message, string generation, string extractorVersion) => new()
    {
        Id = message.Id,
        Name = message.Name,
        Blob = message.Blob,
        Version = message.Version,
        Generation = generation,
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
