using System.Net;
using System.Text.Json;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Kutip.Core;
using Kutip.Storage;

namespace Kutip.EndToEnd.Tests.AzureWorker;

/// <summary>The published app with the real Worker packages, under a stand-in of the Functions host, on the tests' storage.</summary>
public sealed class AzureWorkerTests(AzuriteFixture azurite)
{
    private const string Upload = "azure/pelabuhan.txt";

    // TypedData: a text, the contents of an HTTP request, and a reference that the worker opens itself.
    private const int Text = 1;
    private const int HttpRequest = 5;
    private const int ModelBindingData = 12;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PublishedApp_UnderAHost_TakesAnArticleToItsRowsAndAnswersHttp()
    {
        var folder = AzureBuild.Folder;
        await using var receiver = await OtlpReceiver.StartAsync(Cancellation);
        await using var host = await StandInHost.StartAsync(
            folder,
            [
                ("AzureWebJobsStorage", azurite.ConnectionString), ("ArticleStorage", azurite.ConnectionString),
                ("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.Address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ],
            Cancellation);
        foreach (var function in host.Functions.Keys)
            Succeeds(await host.LoadAsync(function, Cancellation));

        await new BlobContainerClient(azurite.ConnectionString, StorageNames.Articles).GetBlobClient(Upload)
            .UploadAsync(BinaryData.FromString(Articles.With("Surya Wijaya", "Pelabuhan ini selesai sebelum musim angin barat")), overwrite: true, Cancellation);
        Succeeds(await host.InvokeAsync("ParseArticle", "blob", BlobReference(Upload), Cancellation));
        var queue = new QueueClient(azurite.ConnectionString, StorageNames.ParsedQueue, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        var message = (await queue.ReceiveMessageAsync(cancellationToken: Cancellation)).Value;
        Succeeds(await host.InvokeAsync("ExtractArticle", "message", Wire.Text(Text, message.Body.ToString()), Cancellation));
        await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, Cancellation);
        Assert.Contains(nameof(InvalidMessageException), await host.InvokeAsync("ExtractArticle", "message", Wire.Text(Text, "none of ours"), Cancellation), StringComparison.Ordinal);

        var clients = new StorageClients(new BlobServiceClient(azurite.ConnectionString), new QueueServiceClient(azurite.ConnectionString), new TableServiceClient(azurite.ConnectionString));
        var head = await new ArticleHeads(clients, TimeProvider.System).FindAsync(ArticleId.FromName(Upload), Cancellation);
        Assert.Equal((ArticleStatus.Ready, 1), (head?.Status, head?.Quotes));

        var id = ArticleId.FromName(Upload);
        await AnswersAsync(host, "GetArticle", $"articles/{id}", HttpStatusCode.OK, "\"name\":\"Surya Wijaya\"", ("id", id));
        await AnswersAsync(host, "ListQuotes", "quotes?speker=x", HttpStatusCode.BadRequest, "\"code\":\"unknown-parameter\"");

        Assert.Equal(0, await host.EndAsync(Cancellation));
        Assert.Equal(["/v1/logs", "/v1/metrics", "/v1/traces"], receiver.Paths);
    }

    private static void Succeeds(string? error) => Assert.True(error is null, error);

    /// <summary>A request as the host passes it on: its invocation on the stream, and itself over HTTP.</summary>
    private static async Task AnswersAsync(
        StandInHost host, string function, string path, HttpStatusCode status, string said, (string Name, string Value)? route = null)
    {
        var id = Guid.NewGuid().ToString();
        using var http = new HttpClient { BaseAddress = host.Http };
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/" + path) { Headers = { { "x-ms-invocation-id", id } } };
        var invoked = host.InvokeAsync(function, "request", Wire.Message(HttpRequest), Cancellation, id, route);
        using var answer = await http.SendAsync(request, Cancellation);
        var body = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.True(answer.StatusCode == status && body.Contains(said, StringComparison.Ordinal), $"{answer.StatusCode}: {body}");
        await invoked;
    }

    private static byte[] BlobReference(string name) => Wire.Message(
        ModelBindingData,
        Wire.Text(1, "1.0"),
        Wire.Text(2, "AzureStorageBlobs"),
        Wire.Text(3, "application/json"),
        Wire.Text(4, JsonSerializer.Serialize(new { Connection = StorageNames.Connection, ContainerName = StorageNames.Articles, BlobName = name })));
}
