using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Kutip.Storage.Tests;

public sealed class StorageSettingsTests
{
    private const string Account = "DefaultEndpointsProtocol=https;AccountName=berita;AccountKey=a3V0aXA=;EndpointSuffix=core.windows.net";

    [Theory]
    [InlineData("ArticleStorage")]
    [InlineData("AzureWebJobsArticleStorage")]
    [InlineData("ConnectionStrings:ArticleStorage")]
    public void Connect_AConnectionString_IsFoundAsTheHostFindsIt(string name) => AssertAddresses("https://berita.{0}.core.windows.net/", Connect((name, Account)));

    [Fact]
    public void Connect_AddressesWithAnIdentity_GoesToThem() => AssertAddresses("https://berita.{0}.storage.azure.net/", Connect(
        ("ArticleStorage:blobServiceUri", "https://berita.blob.storage.azure.net/"),
        ("ArticleStorage:queueServiceUri", "https://berita.queue.storage.azure.net/"),
        ("ArticleStorage:tableServiceUri", "https://berita.table.storage.azure.net/"),
        ("ArticleStorage:credential", "managedidentity"),
        ("ArticleStorage:clientId", "6c1a7f0e-0000-0000-0000-000000000000")));

    [Fact]
    public void Connect_AnAccountsName_GoesToItsServices() => AssertAddresses("https://berita.{0}.core.windows.net/", Connect(("ArticleStorage:accountName", "berita")));

    [Fact]
    public void Connect_Nothing_NamesTheSetting() => AssertInvalid("The setting ArticleStorage is missing");

    [Fact]
    public void Connect_NoConnectionString_SaysSo() => AssertInvalid("not a storage connection string", ("ArticleStorage", "nonsense"));

    [Fact]
    public void Connect_AnAddressLeftOut_NamesIt() => AssertInvalid(
        "ArticleStorage__queueServiceUri must be an absolute address", ("ArticleStorage:blobServiceUri", "https://berita.blob.core.windows.net/"));

    [Fact]
    public void Connect_AnIdentityNamedTwice_SaysSo() => AssertInvalid(
        "The setting ArticleStorage names no identity",
        ("ArticleStorage:accountName", "berita"),
        ("ArticleStorage:credential", "managedidentity"),
        ("ArticleStorage:clientId", "6c1a7f0e-0000-0000-0000-000000000000"),
        ("ArticleStorage:managedIdentityResourceId", "/subscriptions/0/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i"));

    private static void AssertAddresses(string form, StorageClients clients)
    {
        Assert.Equal(string.Format(null, form, "blob") + "articles", clients.Articles.Uri.AbsoluteUri);
        Assert.Equal(string.Format(null, form, "queue") + "articles-parsed", clients.ParsedQueue.Uri.AbsoluteUri);
        Assert.Equal(string.Format(null, form, "table") + "Articles", clients.ArticlesTable.Uri.AbsoluteUri);
    }

    private static void AssertInvalid(string said, params (string Name, string Value)[] settings) =>
        Assert.Contains(said, Assert.Throws<OptionsValidationException>(() => Connect(settings)).Message, StringComparison.Ordinal);

    internal static StorageClients Connect(params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(pair => pair.Name, string? (pair) => pair.Value)).Build();
        return new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddSingleton(TimeProvider.System).AddArticleStorage()
            .BuildServiceProvider().GetRequiredService<StorageClients>();
    }
}
