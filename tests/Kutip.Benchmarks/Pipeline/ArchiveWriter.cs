using System.Collections.Concurrent;
using Azure.Data.Tables;
using Kutip.Core;
using Kutip.Storage;
using Kutip.Storage.Tables;

namespace Kutip.Benchmarks.Pipeline;

/// <summary>Writes articles' rows as the storage lays them out, many articles to a transaction instead of one.</summary>
internal sealed class ArchiveWriter(StorageClients clients) : IDisposable
{
    private const int TransactionLimit = 100;
    private const int AtOnce = 4;
    private const string Version = "0x8DC0FFEE";
    private const string ExtractorVersion = "archive";

    private static readonly string Readable = Generation.Of(Version, ExtractorVersion);

    private readonly ConcurrentDictionary<string, List<TableTransactionAction>> _waiting = new();
    private readonly HashSet<(string Partition, string Row)> _days = [];
    private readonly SemaphoreSlim _turns = new(AtOnce);
    private readonly List<Task> _running = [];

    /// <summary>Rows written so far.</summary>
    public int Rows { get; private set; }

    public async Task AddAsync(Extraction extraction, CancellationToken cancellationToken)
    {
        var head = new ArticleHead
        {
            Id = extraction.Id,
            Name = extraction.Source.Name,
            Blob = extraction.Source.Name,
            Status = ArticleStatus.Ready,
            Version = Version,
            Generation = Readable,
            Title = extraction.Metadata.Title,
            Language = extraction.Metadata.Language,
            Publisher = extraction.Metadata.Publisher,
            Published = extraction.Metadata.Published,
            Quotes = extraction.Quotes.Count,
            Entities = extraction.Entities.Count,
            ExtractorVersion = ExtractorVersion,
            Updated = DateTimeOffset.UnixEpoch,
        };
        IEnumerable<TableEntity> rows =
        [
            HeadRow.Write(head), .. HeadRow.WriteLists(head), .. ExtractionRows.Write(extraction, Readable), DigestRow.Write(extraction, head),
            .. DayRow.Write(null, head).Where(day => _days.Add((day.PartitionKey, day.RowKey))),
        ];
        foreach (var row in rows)
        {
            var waiting = _waiting.GetOrAdd(row.PartitionKey, _ => []);
            waiting.Add(new TableTransactionAction(TableTransactionActionType.UpsertReplace, row));
            if (waiting.Count == TransactionLimit)
                await SendAsync(row.PartitionKey, cancellationToken);
        }
    }

    /// <summary>The blob that one article's answer is read from.</summary>
    public Task SaveAsync(Extraction extraction, CancellationToken cancellationToken) =>
        ExtractionBlobs.SaveAsync(clients.Extractions, extraction, Readable, cancellationToken);

    /// <summary>Writes what still waits, and returns when all is written.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        foreach (var partition in _waiting.Keys)
            await SendAsync(partition, cancellationToken);
        await Task.WhenAll(_running);
    }

    public void Dispose() => _turns.Dispose();

    private async Task SendAsync(string partition, CancellationToken cancellationToken)
    {
        if (!_waiting.TryRemove(partition, out var actions) || actions.Count == 0)
            return;
        await _turns.WaitAsync(cancellationToken);
        Rows += actions.Count;
        _running.RemoveAll(task => task.IsCompletedSuccessfully);
        _running.Add(SubmitAsync(actions, cancellationToken));
    }

    private async Task SubmitAsync(List<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        try
        {
            await clients.ArticlesTable.SubmitTransactionAsync(actions, cancellationToken);
        }
        finally
        {
            _turns.Release();
        }
    }
}
