using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Kutip.LocalHost.Hosting;
using Microsoft.Extensions.Logging;

namespace Kutip.LocalHost.Queues;

/// <summary>Keeps a received message hidden while its function runs, by renewing its invisibility at a third of the lease.</summary>
internal sealed class MessageHold : IAsyncDisposable
{
    private readonly QueueClient _queue;
    private readonly QueueMessage _message;
    private readonly TimeSpan _lease;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _released = new();
    private readonly Task _renewal;

    public MessageHold(QueueClient queue, QueueMessage message, TimeSpan lease, TimeProvider time, ILogger logger)
    {
        (_queue, _message, _lease, _logger) = (queue, message, lease, logger);
        PopReceipt = message.PopReceipt;
        _renewal = RenewAsync(time);
    }

    /// <summary>The receipt that deletes or shows the message; it changes with every renewal.</summary>
    public string PopReceipt { get; private set; }

    /// <summary>Ends the renewal, after the one under way.</summary>
    public async ValueTask DisposeAsync()
    {
        await _released.CancelAsync();
        await _renewal;
        _released.Dispose();
    }

    private async Task RenewAsync(TimeProvider time)
    {
        using var timer = new PeriodicTimer(_lease / 3, time);
        try
        {
            while (await timer.WaitForNextTickAsync(_released.Token))
                await RenewOnceAsync();
        }
        catch (OperationCanceledException) when (_released.IsCancellationRequested)
        {
            // Released: the function has ended.
        }
    }

    private async Task RenewOnceAsync()
    {
        try
        {
            var update = await _queue.UpdateMessageAsync(
                _message.MessageId, PopReceipt, visibilityTimeout: _lease, cancellationToken: CancellationToken.None);
            PopReceipt = update.Value.PopReceipt;
        }
        catch (Exception error) when (error is RequestFailedException or AggregateException)
        {
            // The next tick tries again, before the lease ends.
            HostLog.RenewalFailed(_logger, error, _queue.Name);
        }
    }
}
