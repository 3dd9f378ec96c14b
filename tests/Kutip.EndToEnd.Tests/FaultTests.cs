using System.Globalization;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Kutip.Articles;
using Kutip.Language;
using Kutip.LocalHost.Azurite;
using Kutip.LocalHost.Hosting;
using Kutip.Storage;

namespace Kutip.EndToEnd.Tests;

/// <summary>
/// The program and the storage, each killed while articles are under way: nothing is lost, nothing stands there twice. The benchmark
/// <c>faults</c> does the same with more articles and more kills.
/// </summary>
public sealed class FaultTests
{
    private const int Count = 40;
    private const int MostAttempts = 5;

    private static readonly IReadOnlyDictionary<string, string> Settings = new Dictionary<string, string>
    {
        // How soon a killed host's messages come back; the Functions host's ten minutes cannot be set.
        ["LocalHost__MessageLease"] = "00:00:04",
        ["AzureFunctionsJobHost__extensions__queues__visibilityTimeout"] = "00:00:01",
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Host_KilledWhileArticlesAreUnderWay_LosesNothingAndDoublesNothing()
    {
        await using var azurite = await AzuriteFixture.StartAsync();
        var clients = await DropAsync(azurite.ConnectionString);
        for (var kill = 1; kill <= 2; kill++)
        {
            await using var killed = await StartAsync(azurite.ConnectionString);
            var wanted = kill * Count / 3;
            await Eventually.BecomesAsync(() => StoredArticles.CountReadyAsync(clients, Cancellation), ready => ready >= wanted, Cancellation);
        }

        await using var program = await StartAsync(azurite.ConnectionString);
        await AssertCompleteAsync(clients);
    }

    [Fact]
    public async Task Storage_EndedWhileArticlesAreUnderWay_LosesNothingAndDoublesNothing()
    {
        var data = Directory.CreateTempSubdirectory("kutip-faults").FullName;
        var (azurite, port) = await StartOnFreePortsAsync(data);
        try
        {
            var clients = await DropAsync(azurite.ConnectionString);
            await using var program = await StartAsync(azurite.ConnectionString);
            await Eventually.BecomesAsync(() => StoredArticles.CountReadyAsync(clients, Cancellation), ready => ready >= Count / 3, Cancellation);
            await azurite.DisposeAsync();
            azurite = await StartOnAsync(data, port);
            await AssertCompleteAsync(clients);
        }
        finally
        {
            await azurite.DisposeAsync();
            Directory.Delete(data, recursive: true);
        }
    }

    /// <summary>Starts it on three ports in a row, which it can be started on again; the two behind a free one may be taken.</summary>
    private static async Task<(AzuriteProcess Azurite, int Port)> StartOnFreePortsAsync(string data)
    {
        for (var attempt = 1; ; attempt++)
        {
            var first = await AzuriteFixture.StartAsync(data);
            var port = new BlobServiceClient(first.ConnectionString).Uri.Port;
            await first.DisposeAsync();
            try
            {
                return (await StartOnAsync(data, port), port);
            }
            catch (HostStartException) when (attempt < MostAttempts)
            {
                // One of the two is taken: another free port has others behind it.
            }
        }
    }

    private static Task<AzuriteProcess> StartOnAsync(string data, int port) => AzuriteFixture.StartAsync(data, port);

    private static Task<FunctionsProcess> StartAsync(string storage) => FunctionsProcess.StartAsync(storage, Settings, _ => { }, Cancellation);

    private static async Task<StorageClients> DropAsync(string storage)
    {
        var queues = new QueueServiceClient(storage, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        var clients = new StorageClients(new BlobServiceClient(storage), queues, new TableServiceClient(storage));
        await clients.EnsureCreatedAsync(Cancellation);
        for (var i = 0; i < Count; i++)
            await clients.Articles.GetBlobClient(NameOf(i)).UploadAsync(BinaryData.FromString(TextOf(i)), Cancellation);
        return clients;
    }

    private static async Task AssertCompleteAsync(StorageClients clients)
    {
        await Eventually.BecomesAsync(() => StoredArticles.CountReadyAsync(clients, Cancellation), ready => ready == Count, Cancellation);

        // What an attempt that was cut off has left is cleared away by the one after it, at the latest when the queue is empty.
        await Eventually.BecomesAsync(
            async () => (await clients.ParsedQueue.GetPropertiesAsync(Cancellation)).Value.ApproximateMessagesCount, left => left == 0, Cancellation);
        var stored = await StoredArticles.ReadAsync(clients, Cancellation);
        var (reader, extractor) = (new ArticleReader(new ArticleReaderOptions()), Extractor.Load());
        for (var i = 0; i < Count; i++)
        {
            using var file = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(TextOf(i)));
            await foreach (var reading in reader.ReadAsync(file, NameOf(i), cancellationToken: Cancellation))
            {
                var article = Assert.IsType<ArticleReading.Success>(reading).Article;
                Assert.Empty(stored.Problems(extractor.Extract(article, Cancellation)));
            }
        }
    }

    private static string NameOf(int i) => string.Create(CultureInfo.InvariantCulture, $"faults/{i}.txt");

    private static string TextOf(int i) => Articles.With("Bagus Santoso", $"Kami akan membangun {i + 2} jembatan dengan anggaran daerah");
}
