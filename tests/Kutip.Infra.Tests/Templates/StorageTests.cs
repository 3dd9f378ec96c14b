namespace Kutip.Infra.Tests.Templates;

public sealed class StorageTests(CompiledInfra infra)
{
    [Fact]
    public void Accounts_All_TakeIdentitiesOnlyOverTls()
    {
        var accounts = infra.Template("main.bicep").Made("Microsoft.Storage/storageAccounts");

        Assert.Equal(2, accounts.Count);
        Assert.All(accounts, account =>
        {
            var properties = account["properties"]!;
            Assert.False((bool)properties["allowSharedKeyAccess"]!);
            Assert.False((bool)properties["allowBlobPublicAccess"]!);
            Assert.False((bool)properties["allowCrossTenantReplication"]!);
            Assert.True((bool)properties["supportsHttpsTrafficOnly"]!);
            Assert.Equal("TLS1_2", (string?)properties["minimumTlsVersion"]);
            Assert.Contains("'Disabled'", (string?)properties["publicNetworkAccess"], StringComparison.Ordinal);
        });
    }

    [Fact]
    public void HostAccount_OfAnAppInAllZones_IsInThemToo() =>
        Assert.Contains("if(parameters('zoneRedundant'), createObject('value', 'Standard_ZRS'), createObject('value', 'Standard_LRS'))", infra.Template("main.bicep").Text, StringComparison.Ordinal);

    [Fact]
    public void Containers_All_ArePrivate()
    {
        var containers = infra.Template("main.bicep").Made("Microsoft.Storage/storageAccounts/blobServices/containers");

        Assert.NotEmpty(containers);
        Assert.All(containers, container => Assert.Equal("None", (string?)container["properties"]!["publicAccess"]));
    }

    [Fact]
    public void Uploads_Deleted_CanBeBroughtBack()
    {
        var service = Assert.Single(infra.Template("modules/article-storage.bicep").Made("Microsoft.Storage/storageAccounts/blobServices"));

        Assert.True((bool)service["properties"]!["isVersioningEnabled"]!);
        Assert.True((bool)service["properties"]!["deleteRetentionPolicy"]!["enabled"]!);
        Assert.True((bool)service["properties"]!["containerDeleteRetentionPolicy"]!["enabled"]!);
    }

    [Fact]
    public void Lifecycle_Default_KeepsUploads()
    {
        var parameters = infra.Template("main.bicep").Parameters;
        var policy = Assert.Single(infra.Template("modules/article-storage.bicep").Made("Microsoft.Storage/storageAccounts/managementPolicies"));
        var rules = (string)policy["properties"]!["policy"]!["rules"]!;

        Assert.Equal(0, (int)parameters["uploadRetentionDays"]!["defaultValue"]!);
        Assert.Contains("if(equals(parameters('uploadRetentionDays'), 0), createArray(), ", rules, StringComparison.Ordinal);
        Assert.DoesNotContain("tierTo", rules, StringComparison.Ordinal);
    }

    [Fact]
    public void DeadLetters_Container_IsNoUploadContainer()
    {
        var variables = infra.Template("main.bicep").Variables;
        var subscription = infra.Template("modules/event-subscription.bicep").Parameters;

        Assert.Equal((string?)variables["deadLetterContainer"], (string?)subscription["deadLetterContainer"]!["defaultValue"]);
        Assert.DoesNotContain((string?)variables["deadLetterContainer"], ArticleStorageFile.Read().Containers);
    }
}
