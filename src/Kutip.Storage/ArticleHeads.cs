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

    // What the head's transaction has room for beside the head, its lists, and the lists that it leaves.
    private const int RowsBesideHead = TransactionLimit - 1 - (2 * HeadRow.MostLists);

    private readonly RowReader _reader = new(clients.ArticlesTable);

    /// <summary>The state of the article, or null where there is none of that id.</summary>
    public async Task<ArticleHead?> FindAsync(string id, CancellationToken cancellationToken)
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
    public Task<Page<ArticleHead>> ListBehindAsync(string current, int top, string? continuation, CancellationToken cancellationToken) =>
        _reader.PageAsync(
            RowSpan.Of(RowKeys.Extracted()),
            top,
            continuation,
            rows => Task.FromResult<IReadOnlyList<ArticleHead?>>(
                [.. rows.Select(HeadRow.Read).Select(head => head.ExtractorVersion == current ? null : head)]),
            cancellationToken);

    /// <summary>Notes that a file has arrived, where nothing is known of it yet.</summary>
    public async Task ReceiveAsync(string name, CancellationToken cancellationToken)
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
        await TryWriteAsync(null, head, [], cancellationToken);
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
            if (!await IsCurrentAsync(next.Blob, next.Version!, cancellationToken))
                return new HeadSwitch(false, []);
            next = next with { Superseded = Superseded(current, next.Generation), Updated = time.GetUtcNow() };
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
    /// Makes sure that no worker can make <paramref name="generation"/> readable any more, once its version is superseded: whoever has
    /// read the head before fails its condition, and whoever reads it later sees the newer file.
    /// </summary>
    /// <returns>False where the head names the generation: then it goes when the head moves on.</returns>
    internal async Task<bool> AbandonAsync(string id, string generation, CancellationToken cancellationToken)
    {
        while (true)
        {
            // Without a head there is nothing to hold the others off by: the rows stay, unreadable.
            if (await FindRowAsync(id, cancellationToken) is not { } row)
                return false;
            var head = HeadRow.Read(row);
            if (head.Generation == generation)
                return false;
            if (await TryWriteAsync(row, head, [], cancellationToken))
                return true;
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
        var lists = HeadRow.WriteLists(HeadRow.Read(head)).ToArray();
        var left = read is null ? [] : HeadRow.ListKeys(HeadRow.Read(read)).Except(lists.Select(list => list.RowKey));
        List<TableTransactionAction> actions =
        [
            read is null
                ? new TableTransactionAction(TableTransactionActionType.Add, head)
                : new TableTransactionAction(TableTransactionActionType.UpdateReplace, head, read.ETag),
            .. lists.Concat(rows).Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)),
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

    private static string[] Superseded(ArticleHead? current, string? generation)
    {
        if (current is null)
            return [];
        var before = current.Generation is { } readable ? current.Superseded.Append(readable) : current.Superseded;
        return [.. before.Where(each => each != generation).Distinct()];
    }

    private async Task<TableEntity?> FindRowAsync(string id, CancellationToken cancellationToken)
    {
        var row = await clients.ArticlesTable.GetEntityIfExistsAsync<TableEntity>(Shards.Of(id), RowKeys.Head(id), cancellationToken: cancellationToken);
        return row.HasValue ? row.Value : null;
    }

    private async Task<bool> IsCurrentAsync(string blob, string version, CancellationToken cancellationToken)
    {
        BlobClient client = clients.Articles.GetBlobClient(blob);
        try
        {
            var properties = await client.GetPropertiesAsync(cancellationToken: cancellationToken);
            return BlobVersion.Of(properties.Value.ETag) == version;
        }
        catch (RequestFailedException error) when (error.Status == (int)HttpStatusCode.NotFound)
        {
            return false;
        }
    }
}

/// <summary>What came of an attempt to change an article's state.</summary>
/// <param name="Written">False where a newer version of the file, or its deletion, makes the new state void.</param>
/// <param name="Superseded">The generations whose rows are now to be cleared away.</param>
internal sealed record HeadSwitch(bool Written, IReadOnlyList<string> Superseded);
