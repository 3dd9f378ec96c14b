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
    private readonly Dictionary<(string Partition, string Row), TableEntity> _months = [];
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
        ];
        foreach (var row in rows)
            await AddAsync(TableTransactionActionType.UpsertReplace, row, cancellationToken);

        // A transaction may hold a row once: the days of a month are gathered until the end.
        foreach (var month in MonthRow.Write(null, head))
        {
            if (_months.TryAdd((month.PartitionKey, month.RowKey), month))
                continue;
            foreach (var (property, value) in month.Where(property => property.Value is string))
                _months[(month.PartitionKey, month.RowKey)][property] = value;
        }
    }

    /// <summary>The blob that one article's answer is read from.</summary>
    public Task SaveAsync(Extraction extraction, CancellationToken cancellationToken) =>
        ExtractionBlobs.SaveAsync(clients.Extractions, extraction, Readable, cancellationToken);

    /// <summary>Writes what still waits, and returns when all is written.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        foreach (var month in _months.Values)
            await AddAsync(TableTransactionActionType.UpsertMerge, month, cancellationToken);
        _months.Clear();
        foreach (var partition in _waiting.Keys)
            await SendAsync(partition, cancellationToken);
        await Task.WhenAll(_running);
    }

    public void Dispose() => _turns.Dispose();

    private async Task AddAsync(TableTransactionActionType type, TableEntity row, CancellationToken cancellationToken)
    {
        var waiting = _waiting.GetOrAdd(row.PartitionKey, _ => []);
        waiting.Add(new TableTransactionAction(type, row));
        if (waiting.Count == TransactionLimit)
            await SendAsync(row.PartitionKey, cancellationToken);
    }

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
