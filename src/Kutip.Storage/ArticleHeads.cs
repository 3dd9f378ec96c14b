using System.Net;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Kutip.Core;
using Kutip.Storage.Tables;

namespace Kutip.Storage;

/// <summary>The articles' states, and the one way to change them.</summary>
public sealed class ArticleHeads(StorageClients clients, TimeProvider time)
{
    // Operations that one transaction may hold.
    private const int TransactionLimit = 100;

    // What the head's transaction has room for beside the head, its lists, the lists and the digest that it leaves, and their months.
    private const int RowsBesideHead = TransactionLimit - 1 - (2 * HeadRow.MostLists) - 1 - MonthRow.Most;

    private readonly RowReader _reader = new(clients.ArticlesTable);

    /// <summary>The state of the article, or null where there is none of that id, or none any more.</summary>
    public async Task<ArticleHead?> FindAsync(string id, CancellationToken cancellationToken) =>
        await FindEvenDeletedAsync(id, cancellationToken) is { IsDeleted: false } head ? head : null;

    /// <summary>The state of the article, that of being deleted among them.</summary>
    internal async Task<ArticleHead?> FindEvenDeletedAsync(string id, CancellationToken cancellationToken)
    {
        var row = await FindRowAsync(id, cancellationToken);
        return row is null ? null : HeadRow.Read(row);
    }

    /// <summary>One page of articles, the newest first, those without a date last.</summary>
    /// <param name="filter">Which articles.</param>
    /// <param name="top">How many at most.</param>
    /// <param name="continuation">Where the page before ended; null for the first.</param>
    /// <exception cref="InvalidContinuationException"><paramref name="continuation"/> is of another list.</exception>
    public Task<Page<ArticleHead>> ListAsync(ArticleFilter filter, int top, string? continuation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return _reader.PageAsync(filter.Span(), top, continuation, SelectAsync, cancellationToken);

        async Task<IReadOnlyList<ArticleHead?>> SelectAsync(IReadOnlyList<TableEntity> rows)
        {
            // The lists' own rows are copies of the head, written with it; those of an entity have to be looked up.
            var heads = filter.EntityKey is null ? [.. rows.Select(HeadRow.Read)] : await FindCurrentAsync(rows, cancellationToken);
            return [.. heads.Select(head => head is not null && filter.Passes(head) ? head : null)];
        }
    }

    /// <summary>One page of the articles that another extractor than <paramref name="current"/> has been over.</summary>
    /// <exception cref="InvalidContinuationException"><paramref name="continuation"/> is of another list.</exception>
    public async Task<Page<ArticleHead>> ListBehindAsync(string current, int top, string? continuation, CancellationToken cancellationToken)
    {
        // Those of the current extractor may be a hundred million: their span is leapt over.
        var (all, skipped) = (RowSpan.Of(RowKeys.Extracted()), RowSpan.Of(RowKeys.ByExtractor(current)));
        if (continuation is not null && !all.Contains(continuation))
            throw new InvalidContinuationException();
        var values = new List<ArticleHead>();
        if (continuation is null || string.CompareOrdinal(continuation, skipped.After) < 0)
        {
            var before = await PageAsync(all with { Below = skipped.After }, top);
            if (before.Continuation is not null)
                return before;
            values.AddRange(before.Values);
            continuation = skipped.Below;
        }

        if (values.Count == top)
            return new Page<ArticleHead>(values, continuation);
        var after = await PageAsync(all, top - values.Count);
        return after with { Values = [.. values, .. after.Values] };

        Task<Page<ArticleHead>> PageAsync(RowSpan span, int size) => _reader.PageAsync(
            span, size, continuation, rows => Task.FromResult<IReadOnlyList<ArticleHead?>>([.. rows.Select(HeadRow.Read)]), cancellationToken);
    }

    /// <summary>The first articles whose deletion was cut off.</summary>
    internal async Task<IReadOnlyList<ArticleHead>> ListDeletingAsync(int top, CancellationToken cancellationToken) =>
        [.. (await _reader.ReadAsync(RowSpan.Of(RowKeys.ByStatus(ArticleStatus.Deleting)), top, cancellationToken)).Select(HeadRow.Read)];

    /// <summary>One page of the entries of a bundle, those being deleted among them.</summary>
    internal Task<Page<ArticleHead>> ListEntriesAsync(string bundleId, int top, string? continuation, CancellationToken cancellationToken) =>
        _reader.PageAsync(
            RowSpan.Of(RowKeys.ByBundle(bundleId)),
            top,
            continuation,
            rows => Task.FromResult<IReadOnlyList<ArticleHead?>>([.. rows.Select(HeadRow.Read)]),
            cancellationToken);

    /// <summary>Notes that a file has arrived, where nothing is known of it yet, or no more than that it was deleted.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="version">Its version.</param>
    public async Task ReceiveAsync(string name, string version, CancellationToken cancellationToken)
    {
        var head = new ArticleHead
        {
            Id = ArticleId.FromName(name),
            Name = name,
            Blob = name,
            Status = ArticleStatus.Received,
            Updated = time.GetUtcNow(),
        };

        // Refused where it is known already: an older version stays readable until the new one is ready.
        if (await TryWriteAsync(null, head, [], cancellationToken))
            return;
        while (await FindRowAsync(head.Id, cancellationToken) is { } row && HeadRow.Read(row) is { IsDeleted: true } deleted)
        {
            // A deletion that came after this upload has taken the file with it.
            if (await CurrentVersionAsync(name, cancellationToken) != version
                || await TryWriteAsync(row, head with { Superseded = Superseded(deleted, head) }, [], cancellationToken))
            {
                return;
            }
        }
    }

    /// <summary>
    /// Makes <paramref name="next"/> the article's state unless its version is superseded. The order makes an older worker unable to
    /// overwrite a newer one: read the head, then see that the file still is of this version, then write on the condition that the head
    /// is the one read. A newer file between the two reads is seen; a newer head after them fails the condition.
    /// </summary>
    /// <param name="next">The state.</param>
    /// <param name="rows">
    /// The rows of its extraction. They are written with the head in one transaction; what does not fit goes before it, and is not
    /// readable until then.
    /// </param>
    internal async Task<HeadSwitch> SwitchAsync(ArticleHead next, IReadOnlyList<TableEntity> rows, CancellationToken cancellationToken)
    {
        var before = Math.Max(0, rows.Count - RowsBesideHead);
        foreach (var chunk in rows.Take(before).Chunk(TransactionLimit))
        {
            await clients.ArticlesTable.SubmitTransactionAsync(
                chunk.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)), cancellationToken);
        }

        while (true)
        {
            var row = await FindRowAsync(next.Id, cancellationToken);
            var current = row is null ? null : HeadRow.Read(row);
            if (await CurrentVersionAsync(next.Blob, cancellationToken) != next.Version)
                return new HeadSwitch(false, []);
            next = next with { Superseded = Superseded(current, next), Updated = time.GetUtcNow() };
            if (await TryWriteAsync(row, next, rows.Skip(before), cancellationToken))
                return new HeadSwitch(true, next.Superseded);
        }
    }

    /// <summary>Notes that the rows of the superseded generations are gone, unless the head has moved on meanwhile.</summary>
    internal async Task ClearedAsync(string id, IReadOnlyList<string> generations, CancellationToken cancellationToken)
    {
        while (await FindRowAsync(id, cancellationToken) is { } row)
        {
            var head = HeadRow.Read(row);
            if (!head.Superseded.Any(generations.Contains))
                return;
            var next = head with { Superseded = [.. head.Superseded.Except(generations)] };
            if (await TryWriteAsync(row, next, [], cancellationToken))
                return;
        }
    }

    /// <summary>
    /// Makes the article deleted for every reader, where its file still is of <paramref name="version"/>, and the article not. The order is
    /// that of <see cref="SwitchAsync"/>: a worker that has read the head before fails its condition, and one that reads it later sees the file.
    /// </summary>
    /// <param name="id">The article.</param>
    /// <param name="blob">Its file.</param>
    /// <param name="version">The version that the file has now; null where it is gone.</param>
    /// <returns>The head, deleted; null where there is none, or a newer file has made it void.</returns>
    internal async Task<ArticleHead?> WithdrawAsync(string id, string blob, string? version, CancellationToken cancellationToken)
    {
        while (await FindRowAsync(id, cancellationToken) is { } row)
        {
            var head = HeadRow.Read(row);
            if (head.IsDeleted)
                return head;
            if (await CurrentVersionAsync(blob, cancellationToken) != version || (version is not null && head.Version == version))
                return null;
            var deleting = new ArticleHead
            {
                Id = id,
                Name = head.Name,
                Blob = head.Blob,
                Status = ArticleStatus.Deleting,
                Articles = head.Articles,
                Superseded = Superseded(head, null),
                Updated = time.GetUtcNow(),
            };
            if (await TryWriteAsync(row, deleting, [], cancellationToken))
                return deleting;
        }

        return null;
    }

    /// <summary>Notes that nothing is left of a deleted article, unless a newer file has come meanwhile.</summary>
    internal async Task DeletedAsync(string id, CancellationToken cancellationToken)
    {
        while (await FindRowAsync(id, cancellationToken) is { } row && HeadRow.Read(row).Status == ArticleStatus.Deleting)
        {
            if (await TryWriteAsync(row, Deleted(id), [], cancellationToken))
                return;
        }
    }

    /// <summary>
    /// Makes sure that no worker can make <paramref name="generation"/> readable any more, once its version is superseded: whoever has
    /// read the head before fails its condition, and whoever reads it later sees the newer file.
    /// </summary>
    /// <returns>False where the head names the generation: then it goes when the head moves on.</returns>
    internal async Task<bool> AbandonAsync(string id, string generation, CancellationToken cancellationToken)
    {
        while (true)
        {
            var row = await FindRowAsync(id, cancellationToken);
            var head = row is null ? Deleted(id) : HeadRow.Read(row);
            if (head.Generation == generation)
                return false;
            if (await TryWriteAsync(row, head, [], cancellationToken))
                return true;
        }
    }

    /// <summary>The version that the file has now; null where it does not exist.</summary>
    internal async Task<string?> CurrentVersionAsync(string blob, CancellationToken cancellationToken)
    {
        BlobClient client = clients.Articles.GetBlobClient(blob);
        try
        {
            var properties = await client.GetPropertiesAsync(cancellationToken: cancellationToken);
            return BlobVersion.Of(properties.Value.ETag);
        }
        catch (RequestFailedException error) when (error.Status == (int)HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>The heads of those rows of extractions that are readable, null for the others: not yet, or no longer.</summary>
    internal async Task<IReadOnlyList<ArticleHead?>> FindCurrentAsync(IReadOnlyList<TableEntity> rows, CancellationToken cancellationToken)
    {
        var ids = rows.Select(row => row.GetString("Article")).Distinct().ToArray();
        var found = await Task.WhenAll(ids.Select(id => FindAsync(id, cancellationToken)));
        var heads = ids.Zip(found).ToDictionary(pair => pair.First, pair => pair.Second);
        return [.. rows.Select(row => heads[row.GetString("Article")] is { } head && head.Generation == row.GetString("Generation") ? head : null)];
    }

    /// <summary>Writes a head, its lists and <paramref name="rows"/> in one transaction, on the condition that the head is still the one read.</summary>
    private async Task<bool> TryWriteAsync(TableEntity? read, ArticleHead next, IEnumerable<TableEntity> rows, CancellationToken cancellationToken)
    {
        var head = HeadRow.Write(next);
        var current = read is null ? null : HeadRow.Read(read);
        var lists = HeadRow.WriteLists(HeadRow.Read(head));
        var left = current is null ? [] : Keys(current).Except(Keys(next));
        List<TableTransactionAction> actions =
        [
            read is null
                ? new TableTransactionAction(TableTransactionActionType.Add, head)
                : new TableTransactionAction(TableTransactionActionType.UpdateReplace, head, read.ETag),
            .. lists.Concat(rows).Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)),
            .. MonthRow.Write(current, next).Select(row => new TableTransactionAction(TableTransactionActionType.UpsertMerge, row)),
            .. left.Select(key => new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(head.PartitionKey, key), ETag.All)),
        ];
        try
        {
            await clients.ArticlesTable.SubmitTransactionAsync(actions, cancellationToken);
            return true;
        }
        catch (RequestFailedException error) when (error.Status is (int)HttpStatusCode.Conflict or (int)HttpStatusCode.PreconditionFailed)
        {
            // Another worker was first.
            return false;
        }
    }

    /// <summary>The keys of the rows that stand and fall with the head.</summary>
    private static IEnumerable<string> Keys(ArticleHead head) =>
        HeadRow.DigestKey(head) is { } digest ? HeadRow.ListKeys(head).Append(digest) : HeadRow.ListKeys(head);

    private static string[] Superseded(ArticleHead? current, ArticleHead? next)
    {
        if (current is null)
            return [];
        IEnumerable<string> before = current.Superseded;
        if (current.Generation is { } readable)
            before = before.Append(readable);
        if (current.Articles > 0 && next is not null && next.Status != ArticleStatus.Unpacked)
            before = before.Append(Generation.Entries);
        return [.. before.Where(each => each != next?.Generation).Distinct()];
    }

    private ArticleHead Deleted(string id) =>
        new() { Id = id, Name = string.Empty, Blob = string.Empty, Status = ArticleStatus.Deleted, Updated = time.GetUtcNow() };

    private async Task<TableEntity?> FindRowAsync(string id, CancellationToken cancellationToken)
    {
        var row = await clients.ArticlesTable.GetEntityIfExistsAsync<TableEntity>(Shards.Of(id), RowKeys.Head(id), cancellationToken: cancellationToken);
        return row.HasValue ? row.Value : null;
    }
}

/// <summary>What came of an attempt to change an article's state.</summary>
/// <param name="Written">False where a newer version of the file, or its deletion, makes the new state void.</param>
/// <param name="Superseded">The generations whose rows are now to be cleared away.</param>
internal sealed record HeadSwitch(bool Written, IReadOnlyList<string> Superseded);
