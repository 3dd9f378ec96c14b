using System.Text.Json.Nodes;

namespace Kutip.Functions.Tests;

/// <summary>The published app: what Azure gets.</summary>
public sealed class AzureBuildTests
{
    private static JsonNode Read(string file) => JsonNode.Parse(File.ReadAllText(AzureBuild.PathOf(file)))!;

    [Fact]
    public void Metadata_OfTheWorkerSdk_IsThatOfTheCode() =>
        Assert.Equal(FunctionMetadataTests.Described(), Read("functions.metadata").AsArray().Select(Describe).Order(StringComparer.Ordinal));

    [Fact]
    public void Metadata_OfTheBlobTrigger_WaitsForEventGrid()
    {
        var trigger = Assert.Single(Read("functions.metadata").AsArray(), function => (string?)function!["name"] == "ParseArticle")!["bindings"]![0]!;

        Assert.Equal("EventGrid", (string?)trigger["source"]);
        Assert.Equal("True", (string?)trigger["properties"]!["supportsDeferredBinding"]);
    }

    [Fact]
    public void Extensions_OfTheHost_AreThoseOfBlobsAndQueues()
    {
        var extensions = Read("extensions.json")["extensions"]!.AsArray();

        Assert.Equal(["AzureStorageBlobs", "AzureStorageQueues", "Startup"], extensions.Select(extension => (string?)extension!["name"]));
        Assert.All(extensions, extension => Assert.True(File.Exists(AzureBuild.PathOf((string)extension!["hintPath"]!))));
    }

    [Fact]
    public void Folder_Settings_AreTheHostsAndNobodysOwn()
    {
        Assert.Equal(File.ReadAllText(Repository.Folder("host.json")), File.ReadAllText(AzureBuild.PathOf("host.json")));
        Assert.False(File.Exists(AzureBuild.PathOf("local.settings.json")));
    }

    [Fact]
    public void Folder_Host_IsNotTheStandIn()
    {
        Assert.True(File.Exists(AzureBuild.PathOf("Microsoft.Azure.Functions.Worker.dll")));
        Assert.False(File.Exists(AzureBuild.PathOf("Kutip.LocalHost.dll")));
        Assert.Equal("Kutip.Functions.dll", (string?)Read("worker.config.json")["description"]!["defaultWorkerPath"]);
    }

    private static string Describe(JsonNode? function)
    {
        var trigger = function!["bindings"]![0]!;
        var binding = (string?)trigger["type"] switch
        {
            "blobTrigger" => $"blob {trigger["path"]} of {trigger["connection"]}",
            "queueTrigger" => $"queue {trigger["queueName"]} of {trigger["connection"]}",
            "httpTrigger" => $"{trigger["authLevel"]} {string.Join(',', trigger["methods"]!.AsArray())} {trigger["route"]}",
            _ => trigger.ToJsonString(),
        };
        return $"{function["name"]}: {binding}";
    }
}
