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
    WakeUp wakeUp,
    TimeProvider time,
    ILogger logger) : IListener
{
    private const string PoisonSuffix = "-poison";
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(50);

    // A poison message that fails has nowhere left to go: it waits, as in the Functions host.
    private static readonly TimeSpan PoisonWait = TimeSpan.FromMinutes(10);

    private readonly QueueClient _queue = account.GetQueueClient(queueName);
    private readonly WorkInProgress _work = new();

    public string Place => $"queue {queueName}";

    public async Task PrepareAsync(CancellationToken cancellationToken) =>
        await _queue.CreateIfNotExistsAsync(cancellationToken: cancellationToken);

    public async Task ListenAsync(CancellationToken stopping, CancellationToken aborting)
    {
        var wait = ShortestWait;
        while (!stopping.IsCancellationRequested)
        {
            await _work.WaitUntilAtMostAsync(settings.NewBatchThreshold, stopping);
            var messages = await _queue.ReceiveMessagesAsync(settings.BatchSize, options.MessageLease, stopping);
            foreach (var message in messages.Value)
                _work.Start(() => HandleAsync(message, aborting));
            if (messages.Value.Length > 0)
            {
                wait = ShortestWait;
                continue;
            }

            await wakeUp.WaitAsync(wait, time, stopping);
            wait = wait * 1.5 < settings.MaxPollingInterval ? wait * 1.5 : settings.MaxPollingInterval;
            if (wakeUp.IsFresh(time))
                wait = ShortestWait;
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
            wakeUp.Signal(time);
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
        if (queueName.EndsWith(PoisonSuffix, StringComparison.Ordinal))
        {
            await ShowAsync(message, receipt, PoisonWait);
            return;
        }

        var poison = account.GetQueueClient(queueName + PoisonSuffix);
        await poison.CreateIfNotExistsAsync();
        await poison.SendMessageAsync(QueueEncoding.Encode(text, settings.Base64));
        await _queue.DeleteMessageAsync(message.MessageId, receipt);
        HostLog.Poisoned(logger, function.Name, Cue(message), message.DequeueCount, poison.Name);
        wakeUp.Signal(time);
    }

    private string Cue(QueueMessage message) => message.DequeueCount == 1
        ? $"message of {queueName}"
        : $"message of {queueName}, try {message.DequeueCount}";
}
