using Kutip.Core;

namespace Kutip.Storage;

/// <summary>Takes articles back whose file, or whose place in a bundle, is gone: first from the readers, then from the storage.</summary>
internal sealed class Withdrawals(ArticleHeads heads, Generations generations)
{
    private const int AtOnce = 8;
    private const int PageSize = 100;

    /// <summary>Takes one article back, unless its file has another version than <paramref name="version"/> by now.</summary>
    /// <param name="version">The file's version; null where it is gone.</param>
    public async Task WithdrawAsync(string id, string blob, string? version, CancellationToken cancellationToken)
    {
        if (await heads.WithdrawAsync(id, blob, version, cancellationToken) is not { Status: ArticleStatus.Deleting })
            return;
        await ClearAsync(id, blob, cancellationToken);
    }

    /// <summary>Clears away what an article that is being deleted has left.</summary>
    public async Task ClearAsync(string id, string blob, CancellationToken cancellationToken)
    {
        await generations.ClearAllAsync(id, () => heads.CurrentVersionAsync(blob, cancellationToken), cancellationToken);
        await heads.DeletedAsync(id, cancellationToken);
    }

    /// <summary>Takes back the entries of a bundle that are of another version and not of <paramref name="kept"/>.</summary>
    /// <param name="blob">The bundle.</param>
    /// <param name="version">Its version; null where it is gone.</param>
    /// <param name="kept">Ids of entries that the version holds.</param>
    /// <param name="most">How many to take back at most.</param>
    /// <returns>Whether that was all of them.</returns>
    public async Task<bool> WithdrawEntriesAsync(
        string blob, string? version, IReadOnlySet<string> kept, int most, CancellationToken cancellationToken)
    {
        string? continuation = null;
        do
        {
            var page = await heads.ListEntriesAsync(ArticleId.FromName(blob), PageSize, continuation, cancellationToken);
            var gone = page.Values.Where(entry => !kept.Contains(entry.Id) && (version is null || entry.Version != version)).Take(most).ToArray();
            await Parallel.ForEachAsync(
                gone,
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
                async (entry, token) => await WithdrawAsync(entry.Id, blob, version, token));
            most -= gone.Length;
            continuation = page.Continuation;
        }
        while (continuation is not null && most > 0);
        return continuation is null && most > 0;
    }
}
