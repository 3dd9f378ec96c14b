using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Kutip.LocalHost.Hosting;
using Microsoft.Extensions.Logging;

namespace Kutip.LocalHost.Queues;

/// <summary>
/// Runs a function for every message of a queue: received in batches, hidden while the function runs, deleted when it succeeds,
/// shown again after visibilityTimeout when it fails, and moved to the poison queue after maxDequeueCount tries.
/// </summary>
internal sealed class QueueListener(
    FunctionDescriptor function,
    QueueServiceClient account,
    string queueName,
    QueueSettings settings,
    LocalHostOptions options,
    Invoker invoker,
    WakeUps wakeUps,
    TimeProvider time,
    ILogger logger) : IListener
{
    private const string PoisonSuffix = "-poison";
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(50);

    // A receive that is cut off by the host's stop may have hidden messages already, so it is given this long to end.
    private static readonly TimeSpan ReceiveGrace = TimeSpan.FromSeconds(2);

    // A poison message that fails has nowhere left to go: it waits, as in the Functions host.
    private static readonly TimeSpan PoisonWait = TimeSpan.FromMinutes(10);

    private readonly QueueClient _queue = account.GetQueueClient(queueName);
    private readonly WakeUp _wakeUp = IsPoison(queueName) ? wakeUps.Poison : wakeUps.Messages;
    private readonly WorkInProgress _work = new();

    public string Place => $"queue {queueName}";

    public async Task PrepareAsync(CancellationToken cancellationToken) =>
        await _queue.CreateIfNotExistsAsync(cancellationToken: cancellationToken);

    public async Task ListenAsync(CancellationToken stopping, CancellationToken aborting)
    {
        using var receiving = new CancellationTokenSource();
        await using var end = stopping.Register(() => receiving.CancelAfter(ReceiveGrace));
        var wait = ShortestWait;
        while (!stopping.IsCancellationRequested)
        {
            await _work.WaitUntilAtMostAsync(settings.NewBatchThreshold, stopping);
            var seen = _wakeUp.Signals;
            var messages = (await _queue.ReceiveMessagesAsync(settings.BatchSize, options.MessageLease, receiving.Token)).Value;
            foreach (var message in messages)
                _work.Start(() => HandleAsync(message, aborting));
            if (messages.Length == settings.BatchSize)
                continue;

            // Messages that come while others are under way are gathered for a moment, so that one call receives many.
            if (_work.IsUnderWay)
                await Task.Delay(ShortestWait, time, stopping);
            if (messages.Length > 0)
            {
                wait = ShortestWait;
                continue;
            }

            await _wakeUp.WaitAsync(seen, wait, time, stopping);
            wait = wait * 1.5 < settings.MaxPollingInterval ? wait * 1.5 : settings.MaxPollingInterval;
        }
    }

    public Task DrainAsync() => _work.WaitAsync();

    private async Task HandleAsync(QueueMessage message, CancellationToken aborting)
    {
        try
        {
            // Over the count before it runs: a message that ended the process each time is given up, too.
            if (QueueEncoding.TryDecode(message.Body.ToString(), settings.Base64, out var text) && message.DequeueCount <= settings.MaxDequeueCount)
                await RunAsync(message, text, aborting);
            else
                await GiveUpAsync(message, message.PopReceipt, text);
        }
        catch (RequestFailedException error) when (IsLost(error))
        {
            HostLog.HoldLost(logger, Cue(message));
        }
        catch (Exception error) when (error is RequestFailedException or AggregateException)
        {
            // The message comes back when its lease ends.
            HostLog.StorageUnavailable(logger, error, Place, options.MessageLease);
        }
    }

    private async Task RunAsync(QueueMessage message, string text, CancellationToken aborting)
    {
        var hold = new MessageHold(_queue, message, options.MessageLease, time, logger);
        Exception? failure = null;
        try
        {
            await invoker.InvokeAsync(function, new QueueTriggerInput(message, text), Cue(message), null, aborting);
        }
        catch (Exception error)
        {
            // The invoker has logged it; what follows from it is settled below, with the message's last receipt.
            failure = error;
        }
        finally
        {
            await hold.DisposeAsync();
        }

        await SettleAsync(message, hold.PopReceipt, text, failure, aborting);
    }

    private async Task SettleAsync(QueueMessage message, string receipt, string text, Exception? failure, CancellationToken aborting)
    {
        if (failure is null)
        {
            await _queue.DeleteMessageAsync(message.MessageId, receipt, CancellationToken.None);
            wakeUps.Messages.Signal();
        }
        else if (failure is OperationCanceledException && aborting.IsCancellationRequested)
        {
            await ShowAsync(message, receipt, TimeSpan.Zero);
        }
        else if (message.DequeueCount < settings.MaxDequeueCount)
        {
            await ShowAsync(message, receipt, settings.VisibilityTimeout);
        }
        else
        {
            await GiveUpAsync(message, receipt, text);
        }
    }

    private async Task ShowAsync(QueueMessage message, string receipt, TimeSpan after) =>
        await _queue.UpdateMessageAsync(message.MessageId, receipt, visibilityTimeout: after, cancellationToken: CancellationToken.None);

    private async Task GiveUpAsync(QueueMessage message, string receipt, string text)
    {
        if (IsPoison(queueName))
        {
            await ShowAsync(message, receipt, PoisonWait);
            return;
        }

        var poison = account.GetQueueClient(queueName + PoisonSuffix);
        await poison.CreateIfNotExistsAsync();
        await poison.SendMessageAsync(QueueEncoding.Encode(text, settings.Base64));
        await _queue.DeleteMessageAsync(message.MessageId, receipt);
        HostLog.Poisoned(logger, function.Name, Cue(message), message.DequeueCount, poison.Name);
        wakeUps.Poison.Signal();
    }

    private static bool IsPoison(string queueName) => queueName.EndsWith(PoisonSuffix, StringComparison.Ordinal);

    /// <summary>Whether the message was received again meanwhile, or is gone: its lease had ended.</summary>
    private static bool IsLost(RequestFailedException error) =>
        error.ErrorCode == QueueErrorCode.PopReceiptMismatch || error.ErrorCode == QueueErrorCode.MessageNotFound;

    private string Cue(QueueMessage message) => message.DequeueCount == 1
        ? $"message of {queueName}"
        : $"message of {queueName}, try {message.DequeueCount}";
}
