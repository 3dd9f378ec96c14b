using Kutip.LocalHost.Blobs;
using Kutip.LocalHost.Queues;
using Kutip.LocalHost.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Kutip.LocalHost.Hosting;

/// <summary>Makes a listener for every blob and queue function.</summary>
internal sealed class ListenerFactory(
    FunctionCatalog functions,
    StorageConnections connections,
    HostJson hostJson,
    IOptions<LocalHostOptions> options,
    Invoker invoker,
    WakeUps wakeUps,
    TimeProvider time,
    ILoggerFactory loggers)
{
    public IReadOnlyList<IListener> CreateAll()
    {
        var listeners = new List<IListener>();
        foreach (var (function, trigger) in functions.Queues)
        {
            listeners.Add(new QueueListener(
                function, connections.Queues(trigger.Connection), trigger.QueueName, hostJson.Queues, options.Value,
                invoker, wakeUps, time, loggers.CreateLogger<QueueListener>()));
        }

        foreach (var (function, trigger) in functions.Blobs)
        {
            // Receipts are the host's own affair, and so kept in its account.
            var receipts = new BlobReceipts(connections.Blobs(null).GetBlobContainerClient(BlobReceipts.ContainerName), function.Id, time);
            listeners.Add(new BlobListener(
                function, connections.Blobs(trigger.Connection), connections.Queues(trigger.Connection), receipts, BlobPath.Parse(trigger.BlobPath),
                hostJson, options.Value, invoker, wakeUps, time, loggers.CreateLogger<BlobListener>()));
        }

        return listeners;
    }
}
