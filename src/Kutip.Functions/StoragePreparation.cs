using Azure;
using Kutip.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Kutip.Functions;

/// <summary>Makes containers, queue and tables exist before the first function runs.</summary>
internal sealed class StoragePreparation(StorageClients clients) : IHostedLifecycleService
{
    /// <exception cref="OptionsValidationException">The storage account does not answer, or refuses.</exception>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        try
        {
            await clients.EnsureCreatedAsync(cancellationToken);
        }
        catch (Exception error) when (error is RequestFailedException or AggregateException)
        {
            throw new OptionsValidationException(StorageNames.Connection, typeof(StorageClients), [
                $"The storage account of the setting {StorageNames.Connection} does not answer or refuses: check the setting, the account and the roles of this identity ({error.GetType().Name})."]);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
