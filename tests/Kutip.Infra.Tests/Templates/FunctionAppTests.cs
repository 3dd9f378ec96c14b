using System.Text.Json.Nodes;

namespace Kutip.Infra.Tests.Templates;

public sealed class FunctionAppTests(CompiledInfra infra)
{
    [Theory]
    [InlineData("ArticleStorage__blobServiceUri")]
    [InlineData("ArticleStorage__queueServiceUri")]
    [InlineData("ArticleStorage__tableServiceUri")]
    [InlineData("ArticleStorage__credential")]
    [InlineData("ArticleStorage__clientId")]
    [InlineData("AzureWebJobsStorage__blobServiceUri")]
    [InlineData("AzureWebJobsStorage__queueServiceUri")]
    [InlineData("AzureWebJobsStorage__tableServiceUri")]
    [InlineData("AzureWebJobsStorage__credential")]
    [InlineData("AzureWebJobsStorage__clientId")]
    [InlineData("APPLICATIONINSIGHTS_CONNECTION_STRING")]
    [InlineData("APPLICATIONINSIGHTS_AUTHENTICATION_STRING")]
    [InlineData("AZURE_CLIENT_ID")]
    public void Settings_Name_IsThere(string name) => Assert.Contains($"'{name}', ", Settings(), StringComparison.Ordinal);

    [Theory]
    [InlineData("ArticleStorage")]
    [InlineData("AzureWebJobsStorage")]
    public void Settings_Connection_UsesTheManagedIdentity(string connection) =>
        Assert.Contains($"'{connection}__credential', 'managedidentity'", Settings(), StringComparison.Ordinal);

    [Fact]
    public void Deployment_AllOfIt_ReadsNoKey()
    {
        var text = infra.Template("main.bicep").Text;

        Assert.DoesNotContain("listKeys", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("AccountKey", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("InstrumentationKey", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("listAccountSas", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Plan_Sku_IsFlexConsumption()
    {
        var plan = Assert.Single(infra.Template("main.bicep").Made("Microsoft.Web/serverfarms"));

        Assert.Equal("FC1", (string?)plan["sku"]!["name"]);
        Assert.Equal("FlexConsumption", (string?)plan["sku"]!["tier"]);
        Assert.True((bool)plan["properties"]!["reserved"]!);
    }

    [Fact]
    public void App_Runtime_IsDotnetIsolatedTen()
    {
        var runtime = App()["properties"]!["functionAppConfig"]!["runtime"]!;

        Assert.Equal(("dotnet-isolated", "10.0"), ((string?)runtime["name"], (string?)runtime["version"]));
    }

    [Fact]
    public void App_Doors_AreHttpsAndTokensOnly()
    {
        var passwords = infra.Template("main.bicep").Made("Microsoft.Web/sites/basicPublishingCredentialsPolicies");

        Assert.True((bool)App()["properties"]!["httpsOnly"]!);
        Assert.Equal("1.2", (string?)App()["properties"]!["siteConfig"]!["minTlsVersion"]);
        Assert.Equal(2, passwords.Count);
        Assert.All(passwords, door => Assert.False((bool)door["properties"]!["allow"]!));
    }

    [Fact]
    public void App_Deployment_UsesTheIdentity()
    {
        var storage = App()["properties"]!["functionAppConfig"]!["deployment"]!["storage"]!;

        Assert.Equal("UserAssignedIdentity", (string?)storage["authentication"]!["type"]);
        Assert.Equal("UserAssigned", (string?)App()["identity"]!["type"]);
    }

    [Fact]
    public void App_Tag_IsTheServiceOfTheAzdFile()
    {
        var module = infra.Template("main.bicep").All.Single(resource =>
            resource["properties"] is JsonObject properties && properties["parameters"]?["serviceName"] is not null);
        var service = (string)module["properties"]!["parameters"]!["serviceName"]!["value"]!;

        Assert.Contains($"\n  {service}:\n", Repository.Read("azure.yaml"), StringComparison.Ordinal);
        Assert.Contains("azd-service-name", (string)App()["tags"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void SignIn_OpenPaths_LetEventGridIn()
    {
        var module = infra.Template("main.bicep").All.Single(resource =>
            resource["properties"] is JsonObject properties && properties["parameters"]?["openPaths"] is not null);
        var paths = module["properties"]!["parameters"]!["openPaths"]!["value"]!.AsArray().Select(path => (string?)path);

        Assert.Contains("/runtime/webhooks/blobs", paths);
    }

    private string Settings() =>
        (string)Assert.Single(infra.Template("modules/function-app.bicep").Made("Microsoft.Web/sites/config"))["properties"]!;

    private JsonObject App() => Assert.Single(infra.Template("main.bicep").Made("Microsoft.Web/sites"));
}
