using System.Net;
using System.Net.Sockets;

namespace Kutip.Storage.Tests;

/// <summary>Whom the code asks for a token, against a stand-in of the platform's identity endpoint.</summary>
public sealed class ManagedIdentityTests
{
    private const string ClientId = "6c1a7f0e-0000-0000-0000-000000000000";

    [Fact]
    public async Task Call_WithAClientId_AsksForTheTokenOfThatIdentity()
    {
        var (endpoint, address) = Listen();
        using var listener = endpoint;
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", address + "token");
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", "secret of the platform");
        try
        {
            using var enough = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

            // Port 9 of this machine answers nobody: the token comes before the call, and the call is given up.
            var clients = StorageSettingsTests.Connect(
                ("ArticleStorage:blobServiceUri", "https://127.0.0.1:9/berita"),
                ("ArticleStorage:queueServiceUri", "https://127.0.0.1:9/berita"),
                ("ArticleStorage:tableServiceUri", "https://127.0.0.1:9/berita"),
                ("ArticleStorage:credential", "managedidentity"),
                ("ArticleStorage:clientId", ClientId));
            var call = clients.Articles.ExistsAsync(enough.Token);
            var asked = await listener.GetContextAsync();

            Assert.Equal("secret of the platform", asked.Request.Headers["X-IDENTITY-HEADER"]);
            Assert.Equal(ClientId, asked.Request.QueryString["client_id"]);
            Assert.StartsWith("https://storage.azure.com", asked.Request.QueryString["resource"], StringComparison.Ordinal);
            await enough.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        }
        finally
        {
            Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", null);
            Environment.SetEnvironmentVariable("IDENTITY_HEADER", null);
        }
    }

    private static (HttpListener Listener, string Address) Listen()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/";
        probe.Stop();
        var listener = new HttpListener { Prefixes = { address } };
        listener.Start();
        return (listener, address);
    }
}
