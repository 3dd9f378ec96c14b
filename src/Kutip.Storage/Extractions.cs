using System.Collections.Frozen;
using Azure.Data.Tables;
using Kutip.Core;
using Kutip.Storage.Tables;

namespace Kutip.Storage;

/// <summary>
/// The extractions with their rows. A generation becomes readable all at once when the article's head names it; the one before is
/// cleared away after that. Every step can be done again.
/// </summary>
public sealed class Extractions
{
    private readonly StorageClients _clients;
    private readonly ArticleHeads _heads;
    private readonly Generations _generations;
    private readonly Withdrawals _withdrawals;

    public Extractions(StorageClients clients, ArticleHeads heads, ParsedArticles parsed)
    {
        (_clients, _heads) = (clients, heads);
        _generations = new Generations(clients, parsed);
        _withdrawals = new Withdrawals(heads, _generations);
    }

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
        await ExtractionBlobs.SaveAsync(_clients.Extractions, extraction, generation, cancellationToken);
        var head = HeadOf(extraction, message, generation, extractorVersion);
        var written = await SwitchAsync(head, [.. ExtractionRows.Write(extraction, generation), DigestRow.Write(extraction, head)], cancellationToken);
        if (!written && await _heads.AbandonAsync(message.Id, generation, cancellationToken))
            await _generations.ClearAsync(message.Id, generation, message.Version, cancellationToken);
        return written;
    }

    /// <summary>Clears up after a worker that ended in the middle, where the parsed article that <paramref name="message"/> points at is gone.</summary>
    public async Task DiscardAsync(ParsedMessage message, string extractorVersion, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        var generation = Generation.Of(message.Version, extractorVersion);
        if (await _heads.CurrentVersionAsync(message.Blob, cancellationToken) != message.Version
            && await _heads.AbandonAsync(message.Id, generation, cancellationToken))
        {
            await _generations.ClearAsync(message.Id, generation, message.Version, cancellationToken);
        }
    }

    /// <summary>Notes that the file is a bundle, and takes back the entries that an older version of it held and this one does not.</summary>
    /// <param name="blob">The uploaded blob.</param>
    /// <param name="version">The blob's version.</param>
    /// <param name="entries">The ids of its entries, all of them sent on.</param>
    /// <returns>False where a newer version of the file, or its deletion, has made it void.</returns>
    public async Task<bool> UnpackAsync(string blob, string version, IReadOnlySet<string> entries, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var head = new ArticleHead
        {
            Id = ArticleId.FromName(blob),
            Name = blob,
            Blob = blob,
            Version = version,
            Status = ArticleStatus.Unpacked,
            Articles = entries.Count,
        };
        return await SwitchAsync(head, [], cancellationToken)
            && await _withdrawals.WithdrawEntriesAsync(blob, version, entries, int.MaxValue, cancellationToken);
    }

    /// <summary>Marks the article as failed, for this version of its file.</summary>
    /// <param name="name">The article's name.</param>
    /// <param name="blob">The uploaded blob.</param>
    /// <param name="version">The blob's version.</param>
    /// <param name="failure">Why there is no article.</param>
    /// <param name="entries">The entries that were read out of it before, where it is a bundle.</param>
    /// <returns>False where a newer version of the file, or its deletion, has made it void.</returns>
    public Task<bool> FailAsync(
        string name, string blob, string version, Failure failure, CancellationToken cancellationToken, int entries = 0)
    {
        var head = new ArticleHead
        {
            Id = ArticleId.FromName(name),
            Name = name,
            Blob = blob,
            Version = version,
            Status = ArticleStatus.Failed,
            Failure = failure,
            Articles = entries > 0 ? entries : null,
        };
        return SwitchAsync(head, [], cancellationToken);
    }

    /// <summary>The article's extraction as its head has it; null unless it is ready.</summary>
    public async Task<Extraction?> LoadAsync(ArticleHead head, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(head);
        return head is { Status: ArticleStatus.Ready, Generation: { } generation }
            ? await ExtractionBlobs.LoadAsync(_clients.Extractions, head.Id, generation, cancellationToken)
            : null;
    }

    private async Task<bool> SwitchAsync(ArticleHead head, IReadOnlyList<TableEntity> rows, CancellationToken cancellationToken)
    {
        var change = await _heads.SwitchAsync(head, rows, cancellationToken);
        foreach (var old in change.Superseded)
            await ClearAsync(head, old, cancellationToken);
        if (change.Superseded.Count > 0)
            await _heads.ClearedAsync(head.Id, change.Superseded, cancellationToken);
        return change.Written;
    }

    private Task ClearAsync(ArticleHead head, string superseded, CancellationToken cancellationToken)
    {
        if (superseded == Generation.Entries)
            return _withdrawals.WithdrawEntriesAsync(head.Blob, head.Version, FrozenSet<string>.Empty, int.MaxValue, cancellationToken);
        var version = Generation.VersionOf(superseded);
        return _generations.ClearAsync(head.Id, superseded, version == head.Version ? null : version, cancellationToken);
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
