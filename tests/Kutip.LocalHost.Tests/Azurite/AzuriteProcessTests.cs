using System.Net;
using System.Net.Sockets;
using Azure.Storage.Blobs;
using Kutip.LocalHost.Azurite;
using Kutip.LocalHost.Hosting;

namespace Kutip.LocalHost.Tests.Azurite;

public sealed class AzuriteProcessTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task StartAsync_WithAFolderForItsData_KeepsThemOverARestart()
    {
        var data = Directory.CreateTempSubdirectory("kutip-azurite-").FullName;
        try
        {
            await using (var first = await AzuriteFixture.StartAsync(data))
                await new BlobContainerClient(first.ConnectionString, "kept").CreateAsync(cancellationToken: Cancellation);
            await using var second = await AzuriteFixture.StartAsync(data);
            Assert.True(await new BlobContainerClient(second.ConnectionString, "kept").ExistsAsync(Cancellation));
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    [Fact]
    public async Task DisposeAsync_EndsIt()
    {
        var azurite = await AzuriteFixture.StartAsync();
        var port = new BlobServiceClient(azurite.ConnectionString).Uri.Port;
        await azurite.DisposeAsync();
        using var client = new TcpClient();
        await Assert.ThrowsAsync<SocketException>(() => client.ConnectAsync(IPAddress.Loopback, port, Cancellation).AsTask());
    }

    [Fact]
    public async Task StartAsync_OnAPortThatIsTaken_SaysSo()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var error = await Assert.ThrowsAsync<HostStartException>(() => AzuriteFixture.StartAsync(blobPort: port));
        Assert.StartsWith("Azurite ended at its start", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void FindFolder_FromTheTests_IsTheRepositorys() =>
        Assert.Equal(Repository.Folder("infra", "azurite"), AzuriteOptions.FindFolder(AppContext.BaseDirectory));

    [Fact]
    public void FindFolder_OutsideOfTheRepository_IsNull() => Assert.Null(AzuriteOptions.FindFolder(Path.GetTempPath()));
}
