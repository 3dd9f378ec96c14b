using System.Text.Json.Nodes;

namespace Kutip.Infra.Tests.Templates;

public sealed class EventTests(CompiledInfra infra)
{
    private JsonNode Subscription =>
        Assert.Single(infra.Template("modules/event-subscription.bicep").Made("Microsoft.EventGrid/systemTopics/eventSubscriptions"))["properties"]!;

    [Fact]
    public void Filter_Subject_EndsWithTheContainerAndASlash()
    {
        var container = infra.Template("modules/event-subscription.bicep").Parameters["uploadContainer"]!["defaultValue"];

        Assert.Equal("[format('/blobServices/default/containers/{0}/', parameters('uploadContainer'))]", (string?)Subscription["filter"]!["subjectBeginsWith"]);
        Assert.Equal(ArticleStorageFile.Read().Containers[0], (string?)container);
    }

    [Fact]
    public void Filter_Events_AreFinishedWritesOnly()
    {
        var filter = Subscription["filter"]!;
        var advanced = Assert.Single(filter["advancedFilters"]!.AsArray())!;

        Assert.Equal(["Microsoft.Storage.BlobCreated"], filter["includedEventTypes"]!.AsArray().Select(type => (string?)type));
        Assert.Equal(("StringIn", "data.api"), ((string?)advanced["operatorType"], (string?)advanced["key"]));
        Assert.Equal(["PutBlob", "PutBlockList", "CopyBlob", "FlushWithClose"], advanced["values"]!.AsArray().Select(value => (string?)value));
    }

    [Fact]
    public void Delivery_Failed_IsRetriedForADayAndThenDeadLettered()
    {
        var dead = Subscription["deadLetterWithResourceIdentity"]!;

        Assert.Equal(1440, (int)Subscription["retryPolicy"]!["eventTimeToLiveInMinutes"]!);
        Assert.Equal(30, (int)Subscription["retryPolicy"]!["maxDeliveryAttempts"]!);
        Assert.Equal("SystemAssigned", (string?)dead["identity"]!["type"]);
        Assert.Equal("StorageBlob", (string?)dead["deadLetterDestination"]!["endpointType"]);
    }

    [Fact]
    public void Endpoint_Address_IsTheBlobTriggersWebhook()
    {
        var url = (string)Subscription["destination"]!["properties"]!["endpointUrl"]!;
        var function = infra.Template("modules/event-subscription.bicep").Parameters["functionName"]!["defaultValue"];

        Assert.Contains("https://{0}/runtime/webhooks/blobs?functionName=Host.Functions.{1}&code={2}", url, StringComparison.Ordinal);
        Assert.Contains("systemKeys.blobs_extension", url, StringComparison.Ordinal);
        Assert.Equal("ParseArticle", (string?)function);
    }

    [Fact]
    public void Topics_OfTheDeployment_AreOneWithAnIdentityOfItsOwn()
    {
        var topic = Assert.Single(infra.Template("main.bicep").Made("Microsoft.EventGrid/systemTopics"));

        Assert.Equal("SystemAssigned", (string?)topic["identity"]!["type"]);
        Assert.Equal("Microsoft.Storage.StorageAccounts", (string?)topic["properties"]!["topicType"]);
        Assert.Empty(infra.Template("main.bicep").Made("Microsoft.EventGrid/systemTopics/eventSubscriptions"));
    }
}
