using Kutip.LocalHost.Azurite;
using Xunit;

namespace Kutip.Testing;

/// <summary>An Azurite of the test assembly's own: on free ports, in memory, gone with the tests.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private AzuriteProcess? _azurite;

    public string ConnectionString => _azurite?.ConnectionString ?? throw new InvalidOperationException("Azurite has not been started.");

    public async ValueTask InitializeAsync() => _azurite = await StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (_azurite is not null)
            await _azurite.DisposeAsync();
    }

    /// <summary>One more Azurite, for a test that wants to end it.</summary>
    public static Task<AzuriteProcess> StartAsync(string? data = null, int blobPort = 0) => AzuriteProcess.StartAsync(
        new AzuriteOptions(Repository.Folder("infra", "azurite"), data, blobPort), _ => { }, CancellationToken.None);
}
