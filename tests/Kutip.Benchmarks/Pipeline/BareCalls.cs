using System.Collections.Concurrent;
using System.Text.Json;
using Azure.Data.Tables;
using Azure.Storage.Queues.Models;
using Kutip.Storage;

namespace Kutip.Benchmarks.Pipeline;

/// <summary>
/// The storage calls of docs/storage.md for each article, with the bytes that the program wrote, and nothing between them: as many at
/// once as host.json lets the program make, files and messages each on their own.
/// </summary>
internal sealed class BareCalls(StorageClients clients, IReadOnlyList<RecordedArticle> articles, ReadyClock clock)
{
    // host.json: blobs.maxDegreeOfParallelism, queues.batchSize and newBatchThreshold.
    private const int Files = 4;
    private const int BatchSize = 16;
    private const int NewBatchThreshold = 8;

    // Operations that one transaction may hold.
    private const int TransactionLimit = 100;

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan EmptyPause = TimeSpan.FromMilliseconds(50);

    private readonly ConcurrentDictionary<string, RecordedArticle> _byId = new(articles.ToDictionary(article => article.Id));

    public Task RunAsync(CancellationToken cancellationToken) => Task.WhenAll(ReadFilesAsync(cancellationToken), ReadMessagesAsync(cancellationToken));

    private Task ReadFilesAsync(CancellationToken cancellationToken) => Parallel.ForEachAsync(
        articles, new ParallelOptions { MaxDegreeOfParallelism = Files, CancellationToken = cancellationToken }, ParseAsync);

    private async ValueTask ParseAsync(RecordedArticle article, CancellationToken cancellationToken)
    {
        var file = await clients.Articles.GetBlobClient(article.File.Name).DownloadStreamingAsync(cancellationToken: cancellationToken);
        await using (var content = file.Value.Content)
            await content.CopyToAsync(Stream.Null, cancellationToken);
        await clients.Parsed.GetBlobClient(article.ParsedName).UploadAsync(article.Parsed, overwrite: true, cancellationToken);
        var message = new { schema = 1, id = article.Id, name = article.File.Name, blob = article.File.Name, version = article.ParsedName };
        await clients.ParsedQueue.SendMessageAsync(JsonSerializer.Serialize(message), cancellationToken);
    }

    private async Task ReadMessagesAsync(CancellationToken cancellationToken)
    {
        var running = new List<Task>();
        while (!clock.Done.IsCompleted)
        {
            while (running.Count > NewBatchThreshold)
            {
                await Task.WhenAny(running);
                foreach (var ended in running.Where(task => task.IsCompleted).ToArray())
                {
                    running.Remove(ended);
                    await ended;
                }
            }

            var messages = await clients.ParsedQueue.ReceiveMessagesAsync(BatchSize, Lease, cancellationToken);
            running.AddRange(messages.Value.Select(message => ExtractAsync(message, cancellationToken)));
            if (messages.Value.Length < BatchSize)
                await Task.WhenAny(clock.Done, Task.Delay(EmptyPause, cancellationToken));
        }

        await Task.WhenAll(running);
    }

    private async Task ExtractAsync(QueueMessage message, CancellationToken cancellationToken)
    {
        using var pointer = JsonDocument.Parse(message.MessageText);
        var article = _byId[pointer.RootElement.GetProperty("id").GetString()!];
        await clients.Parsed.GetBlobClient(article.ParsedName).DownloadContentAsync(cancellationToken);
        await clients.Extractions.GetBlobClient(article.ExtractionName).UploadAsync(article.Extraction, overwrite: true, cancellationToken);
        var (head, rows) = (article.Rows[0], article.Rows.Skip(1).ToArray());
        await clients.ArticlesTable.GetEntityIfExistsAsync<TableEntity>(head.PartitionKey, head.RowKey, cancellationToken: cancellationToken);
        await clients.Articles.GetBlobClient(article.File.Name).GetPropertiesAsync(cancellationToken: cancellationToken);
        var last = rows.Length / TransactionLimit * TransactionLimit;
        foreach (var chunk in rows.Take(last).Chunk(TransactionLimit))
            await clients.ArticlesTable.SubmitTransactionAsync(chunk.Select(Upsert), cancellationToken);
        await clients.ArticlesTable.SubmitTransactionAsync(
            [new TableTransactionAction(TableTransactionActionType.Add, head), .. rows.Skip(last).Select(Upsert)], cancellationToken);
        await clients.ParsedQueue.DeleteMessageAsync(message.MessageId, message.PopReceipt, cancellationToken);
        clock.Count();
    }

    private static TableTransactionAction Upsert(TableEntity row) => new(TableTransactionActionType.UpsertReplace, row);
}
