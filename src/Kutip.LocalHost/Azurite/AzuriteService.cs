using Kutip.LocalHost.Hosting;
using Kutip.LocalHost.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Kutip.LocalHost.Azurite;

/// <summary>Starts Azurite before all else when the storage is the emulator and nothing answers there, and stops it after all else.</summary>
internal sealed class AzuriteService(
    StorageConnections connections, FunctionCatalog functions, IHostEnvironment environment, ILogger<AzuriteService> logger)
    : IHostedLifecycleService, IAsyncDisposable
{
    private AzuriteProcess? _azurite;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (!UsesEmulator() || await Emulator.AnswersAsync(cancellationToken))
            return;
        var folder = AzuriteOptions.FindFolder(environment.ContentRootPath)
            ?? throw new HostStartException("Azurite is not running, and outside of Kutip's repository there is none to start: start it, or set AzureWebJobsStorage to a storage account.");
        var data = Path.Combine(folder, "..", "..", ".azurite");
        _azurite = await AzuriteProcess.StartAsync(
            new AzuriteOptions(folder, Path.GetFullPath(data)), message => HostLog.Notice(logger, message), cancellationToken);
        HostLog.Notice(logger, $"Azurite is running; its data is in {Path.GetFullPath(data)}.");
    }

    private bool UsesEmulator() => connections.IsEmulator(null)
        || functions.Blobs.Any(function => connections.IsEmulator(function.Trigger.Connection))
        || functions.Queues.Any(function => connections.IsEmulator(function.Trigger.Connection));

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StoppedAsync(CancellationToken cancellationToken) => await DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _azurite, null) is { } azurite)
            await azurite.DisposeAsync();
    }
}
