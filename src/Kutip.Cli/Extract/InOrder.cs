using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Kutip.Cli.Extract;

/// <summary>Works on many items at once and gives the results in the order of the items.</summary>
internal static class InOrder
{
    // So many results may wait for one that takes longer, and so much is held in memory.
    private const int WaitingPerCore = 16;

    /// <summary>Runs <paramref name="work"/> on every core over <paramref name="items"/>, which are taken no faster than results are.</summary>
    public static async IAsyncEnumerable<TResult> SelectAsync<T, TResult>(
        IAsyncEnumerable<T> items, Func<T, Task<TResult>> work, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var cores = Environment.ProcessorCount;
        using var slots = new SemaphoreSlim(cores);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var results = Channel.CreateBounded<Task<TResult>>(cores * WaitingPerCore);
        var feeding = FeedAsync();
        try
        {
            await foreach (var result in results.Reader.ReadAllAsync(stop.Token))
                yield return await result;
            await feeding;
        }
        finally
        {
            await stop.CancelAsync();
            await feeding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        async Task FeedAsync()
        {
            try
            {
                await foreach (var item in items.WithCancellation(stop.Token))
                {
                    await slots.WaitAsync(stop.Token);
                    await results.Writer.WriteAsync(Task.Run(() => WorkAsync(item), CancellationToken.None), stop.Token);
                }

                results.Writer.Complete();
            }
            catch (Exception error)
            {
                results.Writer.Complete(error);
            }
        }

        async Task<TResult> WorkAsync(T item)
        {
            try
            {
                return await work(item);
            }
            finally
            {
                slots.Release();
            }
        }
    }
}
