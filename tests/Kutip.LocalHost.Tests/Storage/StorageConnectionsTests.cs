using Kutip.LocalHost.Hosting;
using Kutip.LocalHost.Storage;
using Microsoft.Extensions.Configuration;

namespace Kutip.LocalHost.Tests.Storage;

public sealed class StorageConnectionsTests
{
    private const string Account = "DefaultEndpointsProtocol=https;AccountName=berita;AccountKey=a3V0aXA=;EndpointSuffix=core.windows.net";

    [Theory]
    [InlineData("News")]
    [InlineData("AzureWebJobsNews")]
    [InlineData("ConnectionStrings:News")]
    public void Connection_AConnectionString_IsFoundUnderEachName(string name) => AssertAddresses("https://berita.{0}.core.windows.net/", Of((name, Account)));

    [Fact]
    public void Connection_AddressesWithAnIdentity_GoesToThem() => AssertAddresses("https://berita.{0}.storage.azure.net/", Of(
        ("News:blobServiceUri", "https://berita.blob.storage.azure.net/"),
        ("News:queueServiceUri", "https://berita.queue.storage.azure.net/"),
        ("News:credential", "managedidentity"),
        ("News:clientId", "6c1a7f0e-0000-0000-0000-000000000000")));

    [Fact]
    public void Connection_AnAccountsName_GoesToItsServices() => AssertAddresses("https://berita.{0}.core.windows.net/", Of(("News:accountName", "berita")));

    [Fact]
    public void Connection_OfTheHost_IsTheEmulatorWhereNothingIsSet()
    {
        Assert.True(Of().IsEmulator(null));
        Assert.False(Of(("AzureWebJobsStorage:accountName", "berita")).IsEmulator(null));
    }

    [Fact]
    public void Connection_NotSet_NamesTheSetting() =>
        Assert.Contains("The setting News is missing", Assert.Throws<HostStartException>(() => Of().Blobs("News")).Message, StringComparison.Ordinal);

    private static void AssertAddresses(string form, StorageConnections connections)
    {
        Assert.Equal(string.Format(null, form, "blob"), connections.Blobs("News").Uri.AbsoluteUri);
        Assert.Equal(string.Format(null, form, "queue"), connections.Queues("News").Uri.AbsoluteUri);
    }

    private static StorageConnections Of(params (string Name, string Value)[] settings) =>
        new(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(pair => pair.Name, string? (pair) => pair.Value)).Build());
}
