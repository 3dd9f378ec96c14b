using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Queues;
using Kutip.LocalHost.Hosting;
using Kutip.LocalHost.Queues;
using Microsoft.Extensions.Logging;

namespace Kutip.LocalHost.Blobs;

/// <summary>
/// Runs a function for every new or overwritten blob, by scanning the container. A blob that fails is tried again after
/// queues.visibilityTimeout, and after poisonBlobThreshold tries is told to the poison queue. Receipts are written last, so that a
/// crash before it runs the blob again.
/// </summary>
internal sealed class BlobListener(
    FunctionDescriptor function,
    BlobServiceClient account,
    QueueServiceClient queues,
    BlobReceipts receipts,
    BlobPath path,
    HostJson hostJson,
    LocalHostOptions options,
    Invoker invoker,
    WakeUps wakeUps,
    TimeProvider time,
    ILogger logger) : IListener
{
    private const string PoisonQueue = "webjobs-blobtrigger-poison";

    // A scan of a large container takes its time; the pause between scans keeps to this multiple of it.
    private const int PausePerScan = 4;

    // Receipts wait for company this long before they are stored.
    private static readonly TimeSpan ReceiptInterval = TimeSpan.FromSeconds(1);

    private readonly BlobContainerClient _container = account.GetBlobContainerClient(path.Container);
    // Tries so far of the blobs that are under way or failed, and when each may be tried again; a blob under way may not.
    private readonly ConcurrentDictionary<(string Name, string ETag), Retry> _retries = new();
    private readonly WorkInProgress _work = new();
    private long _receiptsWritten = time.GetTimestamp();

    public string Place => $"blobs {path.Container}";

    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await _container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        await receipts.LoadAsync(cancellationToken);
    }

    public async Task ListenAsync(CancellationToken stopping, CancellationToken aborting)
    {
        while (!stopping.IsCancellationRequested)
        {
            var seen = wakeUps.Blobs.Signals;
            var listing = await ScanAsync(stopping, aborting);
            await WriteReceiptsAsync(stopping);
            var pause = listing * PausePerScan;
            await Task.Delay(pause, time, stopping);
            if (pause < options.BlobScanInterval)
                await wakeUps.Blobs.WaitAsync(seen, options.BlobScanInterval - pause, time, stopping);
        }
    }

    public async Task DrainAsync()
    {
        await _work.WaitAsync();
        try
        {
            await receipts.WriteAsync(CancellationToken.None);
        }
        catch (Exception error) when (error is RequestFailedException or AggregateException)
        {
            HostLog.ReceiptsLost(logger, error, Place);
        }
    }

    /// <summary>Takes every blob that is to be taken; the time that the listing took, without the waits for earlier blobs.</summary>
    private async Task<TimeSpan> ScanAsync(CancellationToken stopping, CancellationToken aborting)
    {
        var listing = TimeSpan.Zero;
        var started = Stopwatch.GetTimestamp();
        await foreach (var page in _container.GetBlobsAsync(BlobTraits.None, BlobStates.None, path.Before, stopping).AsPages())
        {
            listing += Stopwatch.GetElapsedTime(started);
            foreach (var blob in page.Values)
                await TakeAsync(blob, stopping, aborting);
            started = Stopwatch.GetTimestamp();
        }

        return listing;
    }

    private async Task WriteReceiptsAsync(CancellationToken stopping)
    {
        await receipts.WriteAsync(stopping);
        _receiptsWritten = time.GetTimestamp();
    }

    private async Task TakeAsync(BlobItem blob, CancellationToken stopping, CancellationToken aborting)
    {
        var etag = blob.Properties.ETag.GetValueOrDefault().ToString("H");
        if (path.Match(blob.Name) is not { } value || receipts.Has(blob.Name, etag))
            return;
        var tries = 1;
        if (_retries.TryGetValue((blob.Name, etag), out var retry))
        {
            if (retry.After > time.GetUtcNow())
                return;
            tries = retry.Tries + 1;
        }

        await _work.WaitUntilAtMostAsync(hostJson.Blobs.MaxDegreeOfParallelism - 1, stopping);
        if (time.GetElapsedTime(_receiptsWritten) > ReceiptInterval)
            await WriteReceiptsAsync(stopping);
        _retries[(blob.Name, etag)] = new Retry(tries, DateTimeOffset.MaxValue);
        _work.Start(() => HandleAsync(blob.Name, etag, value, tries, aborting));
    }

    private async Task HandleAsync(string name, string etag, string value, int tries, CancellationToken aborting)
    {
        var done = false;
        try
        {
            done = await IsDoneAsync(name, etag, value, tries, aborting);
        }
        catch (Exception error) when (error is RequestFailedException or AggregateException)
        {
            HostLog.StorageUnavailable(logger, error, $"{path.Container}/{name}", hostJson.Queues.VisibilityTimeout);
        }
        finally
        {
            // In any case: a blob that stayed under way for ever would be lost until the next start.
            Settle(name, etag, tries, done);
        }
    }

    private void Settle(string name, string etag, int tries, bool done)
    {
        if (done)
        {
            receipts.Add(name, etag);
            _retries.TryRemove((name, etag), out _);
            wakeUps.Messages.Signal();
        }
        else
        {
            _retries[(name, etag)] = new Retry(tries, time.GetUtcNow() + hostJson.Queues.VisibilityTimeout);
        }
    }

    /// <summary>Whether the blob needs no other try: its function succeeded, or it is gone, or it has been given up.</summary>
    private async Task<bool> IsDoneAsync(string name, string etag, string value, int tries, CancellationToken aborting)
    {
        var blob = _container.GetBlobClient(name);
        var cue = tries == 1 ? $"{path.Container}/{name}" : $"{path.Container}/{name}, try {tries}";
        try
        {
            await invoker.InvokeAsync(function, new BlobTriggerInput(blob, path.Token, value), cue, null, aborting);
            return true;
        }
        catch (Exception)
        {
            // The invoker has logged it. Deleted meanwhile counts as done, as in the Functions host; a stopping host leaves the try open.
            if (aborting.IsCancellationRequested)
                return false;
            if (tries >= hostJson.Blobs.PoisonBlobThreshold)
            {
                await GiveUpAsync(name, etag, tries);
                return true;
            }

            return !await blob.ExistsAsync(CancellationToken.None);
        }
    }

    private async Task GiveUpAsync(string name, string etag, int tries)
    {
        var poison = queues.GetQueueClient(PoisonQueue);
        await poison.CreateIfNotExistsAsync();
        await poison.SendMessageAsync(QueueEncoding.Encode(PoisonMessage(name, etag), hostJson.Queues.Base64));
        HostLog.Poisoned(logger, function.Name, $"{path.Container}/{name}", tries, PoisonQueue);
        wakeUps.Poison.Signal();
    }

    /// <summary>The Functions host's own form of the message.</summary>
    private string PoisonMessage(string name, string etag)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("Type", "BlobTrigger");
            json.WriteString("FunctionId", function.Id);
            json.WriteString("BlobType", "BlockBlob");
            json.WriteString("ContainerName", path.Container);
            json.WriteString("BlobName", name);
            json.WriteString("ETag", etag);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    private readonly record struct Retry(int Tries, DateTimeOffset After);
}
