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
    /// <summary>The state of the article, or null where there is none of that id.</summary>
    public async Task<ArticleHead?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var row = await FindRowAsync(id, cancellationToken);
        return row is null ? null : HeadRow.Read(row);
    }

    /// <summary>One page of articles, in the order of their ids.</summary>
    /// <param name="status">Only those of this status; all where null.</param>
    /// <param name="top">How many at most.</param>
    /// <param name="continuation">Where the page before ended; null for the first.</param>
    public async Task<Page<ArticleHead>> ListAsync(ArticleStatus? status, int top, string? continuation, CancellationToken cancellationToken)
    {
        var filter = status is { } wanted ? TableClient.CreateQueryFilter($"Status eq {wanted.ToString()}") : null;
        var pages = clients.ArticlesTable.QueryAsync<TableEntity>(filter, top, cancellationToken: cancellationToken);
        await foreach (var page in pages.AsPages(continuation, top))
        {
            // Storage may answer with an empty page and a token: the next one is asked for at once.
            if (page.Values.Count > 0 || page.ContinuationToken is null)
                return new Page<ArticleHead>([.. page.Values.Select(HeadRow.Read)], page.ContinuationToken);
        }

        return new Page<ArticleHead>([], null);
    }

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
        try
        {
            await clients.ArticlesTable.AddEntityAsync(HeadRow.Write(head), cancellationToken);
        }
        catch (RequestFailedException error) when (error.Status == (int)HttpStatusCode.Conflict)
        {
            // Known already: an older version stays readable until the new one is ready.
        }
    }

    /// <summary>
    /// Makes <paramref name="next"/> the article's state unless its version is superseded. The order makes an older worker unable to
    /// overwrite a newer one: read the head, then see that the file still is of this version, then write on the condition that the head
    /// is the one read. A newer file between the two reads is seen; a newer head after them fails the condition.
    /// </summary>
    internal async Task<HeadSwitch> SwitchAsync(ArticleHead next, CancellationToken cancellationToken)
    {
        while (true)
        {
            var row = await FindRowAsync(next.Id, cancellationToken);
            var current = row is null ? null : HeadRow.Read(row);
            if (!await IsCurrentAsync(next.Blob, next.Version!, cancellationToken))
                return new HeadSwitch(false, null);
            var superseded = current?.Version == next.Version ? current?.Superseded : current?.Version;
            var written = HeadRow.Write(next with { Superseded = superseded, Updated = time.GetUtcNow() });
            try
            {
                if (row is null)
                    await clients.ArticlesTable.AddEntityAsync(written, cancellationToken);
                else
                    await clients.ArticlesTable.UpdateEntityAsync(written, row.ETag, TableUpdateMode.Replace, cancellationToken);
                return new HeadSwitch(true, superseded);
            }
            catch (RequestFailedException error) when (error.Status is (int)HttpStatusCode.Conflict or (int)HttpStatusCode.PreconditionFailed)
            {
                // Another worker was first: look again.
            }
        }
    }

    /// <summary>Notes that the rows of the superseded version are gone, unless the head has moved on meanwhile.</summary>
    internal async Task ClearedAsync(string id, string version, CancellationToken cancellationToken)
    {
        var row = await FindRowAsync(id, cancellationToken);
        if (row is null || HeadRow.Read(row) is not { Superseded: { } superseded } head || superseded != version)
            return;
        try
        {
            await clients.ArticlesTable.UpdateEntityAsync(
                HeadRow.Write(head with { Superseded = null }), row.ETag, TableUpdateMode.Replace, cancellationToken);
        }
        catch (RequestFailedException error) when (error.Status == (int)HttpStatusCode.PreconditionFailed)
        {
            // A newer version has taken over, and with it the clearing.
        }
    }

    private async Task<TableEntity?> FindRowAsync(string id, CancellationToken cancellationToken)
    {
        var row = await clients.ArticlesTable.GetEntityIfExistsAsync<TableEntity>(HeadRow.PartitionOf(id), id, cancellationToken: cancellationToken);
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
/// <param name="Superseded">The version whose rows are now to be cleared away.</param>
internal sealed record HeadSwitch(bool Written, string? Superseded);
