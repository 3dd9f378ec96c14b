using Azure;
using Kutip.Storage.Tables;

namespace Kutip.Storage;

/// <summary>Tells whether the storage answers.</summary>
public sealed class StorageProbe(StorageClients clients, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Asks blobs, queue and table for next to nothing, all at once.</summary>
    /// <returns>The names of those that do not answer within five seconds, or refuse.</returns>
    public async Task<IReadOnlyList<string>> FindSilentAsync(CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        var answers = await Task.WhenAll(
            AnswersAsync("blobs", token => clients.Articles.GetPropertiesAsync(cancellationToken: token), both.Token),
            AnswersAsync("queue", token => clients.ParsedQueue.GetPropertiesAsync(token), both.Token),
            AnswersAsync("table", token => clients.ArticlesTable.GetEntityIfExistsAsync<Azure.Data.Tables.TableEntity>(
                Shards.All[0], RowKeys.Months(), cancellationToken: token), both.Token));
        cancellationToken.ThrowIfCancellationRequested();
        return [.. answers.OfType<string>()];
    }

    /// <summary>Null where the service answers, and its name where it does not.</summary>
    private static async Task<string?> AnswersAsync(string name, Func<CancellationToken, Task> ask, CancellationToken cancellationToken)
    {
        try
        {
            await ask(cancellationToken);
            return null;
        }
        catch (Exception error) when (error is RequestFailedException or AggregateException or OperationCanceledException)
        {
            return name;
        }
    }
}
