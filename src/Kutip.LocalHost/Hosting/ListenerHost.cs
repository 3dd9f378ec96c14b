using Azure;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Kutip.LocalHost.Hosting;

/// <summary>Runs the listeners from the host's start to its end.</summary>
internal sealed class ListenerHost(
    ListenerFactory factory, IOptions<LocalHostOptions> options, TimeProvider time, ILogger<ListenerHost> logger) : IHostedService, IDisposable
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _aborting = new();
    private IReadOnlyList<IListener> _listeners = [];
    private Task _running = Task.CompletedTask;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _listeners = factory.CreateAll();
        foreach (var listener in _listeners)
            await PrepareAsync(listener, cancellationToken);
        _running = Task.WhenAll(_listeners.Select(listener => Task.Run(() => RunAsync(listener), CancellationToken.None)));
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _running;
        var drained = Task.WhenAll(_listeners.Select(listener => listener.DrainAsync()));
        await Task.WhenAny(drained, Task.Delay(options.Value.DrainTimeout, time, cancellationToken));
        await _aborting.CancelAsync();
        await drained.WaitAsync(cancellationToken);
    }

    public void Dispose()
    {
        _stopping.Dispose();
        _aborting.Dispose();
    }

    private static async Task PrepareAsync(IListener listener, CancellationToken cancellationToken)
    {
        try
        {
            await listener.PrepareAsync(cancellationToken);
        }
        catch (Exception error) when (error is RequestFailedException or AggregateException)
        {
            throw new HostStartException(
                $"The storage account does not answer ({listener.Place}): check that it runs and that its connection setting is right.", error);
        }
    }

    private async Task RunAsync(IListener listener)
    {
        var pause = ShortestPause;
        while (!_stopping.IsCancellationRequested)
        {
            var started = time.GetTimestamp();
            try
            {
                await listener.ListenAsync(_stopping.Token, _aborting.Token);
            }
            catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                // One queue's trouble must not end the others; it is told, and tried again.
                if (time.GetElapsedTime(started) > LongestPause)
                    pause = ShortestPause;
                HostLog.ListenerFailed(logger, error, listener.Place, pause);
                await Task.Delay(pause, time, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }
    }
}
