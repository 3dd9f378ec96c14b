using System.Collections.Frozen;

namespace Kutip.Storage;

/// <summary>
/// Deletes articles with their file, rows and blobs. The file goes first, so that no worker can bring the article back; then the head, and
/// with it the article for every reader; then the rest. What was cut off goes on when it is called again.
/// </summary>
public sealed class Deletions
{
    // Entries of a bundle that one call takes back.
    private const int MostEntries = 500;

    private readonly StorageClients _clients;
    private readonly ArticleHeads _heads;
    private readonly Withdrawals _withdrawals;

    public Deletions(StorageClients clients, ArticleHeads heads, ParsedArticles parsed)
    {
        (_clients, _heads) = (clients, heads);
        _withdrawals = new Withdrawals(heads, new Generations(clients, parsed));
    }

    /// <summary>Deletes an article; a bundle with all its entries, so many at a time.</summary>
    public async Task<Deletion> DeleteAsync(string id, CancellationToken cancellationToken)
    {
        switch (await _heads.FindEvenDeletedAsync(id, cancellationToken))
        {
            case null:
                return Deletion.NotFound;
            case { Status: ArticleStatus.Deleted }:
                return Deletion.Done;
            case { IsEntry: true, IsDeleted: false }:
                return Deletion.IsEntry;
            case { Status: ArticleStatus.Deleting } cutOff:
                return await GoOnAsync(cutOff, cancellationToken);
        }

        while (await _heads.FindEvenDeletedAsync(id, cancellationToken) is { } head)
        {
            if (head.IsDeleted)
                return await GoOnAsync(head, cancellationToken);
            await _clients.Articles.GetBlobClient(head.Blob).DeleteIfExistsAsync(cancellationToken: cancellationToken);

            // Null where a new file has come since: that one goes too.
            if (await _heads.WithdrawAsync(id, head.Blob, null, cancellationToken) is { } deleting)
                return await GoOnAsync(deleting, cancellationToken);
        }

        return Deletion.NotFound;
    }

    /// <summary>Goes on with deletions that were cut off.</summary>
    /// <param name="most">How many at most.</param>
    public async Task FinishAsync(int most, CancellationToken cancellationToken)
    {
        foreach (var head in await _heads.ListDeletingAsync(most, cancellationToken))
            await GoOnAsync(head, cancellationToken);
    }

    private async Task<Deletion> GoOnAsync(ArticleHead deleting, CancellationToken cancellationToken)
    {
        if (deleting.Status == ArticleStatus.Deleted)
            return Deletion.Done;
        if (deleting.Articles > 0 || deleting.Superseded.Contains(Generation.Entries))
        {
            var version = await _heads.CurrentVersionAsync(deleting.Blob, cancellationToken);
            if (!await _withdrawals.WithdrawEntriesAsync(deleting.Blob, version, FrozenSet<string>.Empty, MostEntries, cancellationToken))
                return Deletion.Unfinished;
        }

        await _withdrawals.ClearAsync(deleting.Id, deleting.Blob, cancellationToken);
        return Deletion.Done;
    }
}

/// <summary>What came of a deletion.</summary>
public enum Deletion
{
    /// <summary>Nothing is left of the article.</summary>
    Done,

    /// <summary>The file and the bundle are gone, and some of its entries; call again for the others.</summary>
    Unfinished,

    /// <summary>There never was such an article.</summary>
    NotFound,

    /// <summary>The article is an entry of a bundle, and is deleted with it.</summary>
    IsEntry,
}
