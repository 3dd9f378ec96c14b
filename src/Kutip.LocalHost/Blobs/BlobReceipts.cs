using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Kutip.LocalHost.Blobs;

/// <summary>
/// Which version of each blob a function has done with, kept in the container azure-webjobs-hosts so that a restart does not run it
/// again: journals of one line a receipt, to which many are appended in one call. A killed host loses those of its last moment, and
/// runs their blobs again.
/// </summary>
internal sealed class BlobReceipts(BlobContainerClient container, string functionId, TimeProvider time)
{
    public const string ContainerName = "azure-webjobs-hosts";

    // Every start of a host makes a journal; more than these are put together into one.
    private const int MostJournals = 8;

    // What one call may append, and how many calls one journal takes; both below the service's limits.
    private const int LongestAppend = 2 * 1024 * 1024;
    private const int MostAppends = 40_000;

    private readonly string _prefix = $"blobreceipts/{functionId}/journals/";
    private readonly Dictionary<string, string> _done = new(StringComparer.Ordinal);
    private readonly List<string> _pending = [];
    private readonly Lock _lock = new();
    private AppendBlobClient? _journal;
    private int _appends;

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        var journals = new List<string>();
        await foreach (var journal in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, _prefix, cancellationToken))
            journals.Add(journal.Name);
        foreach (var journal in journals)
            await ReadAsync(journal, cancellationToken);
        if (journals.Count > MostJournals)
            await PutTogetherAsync(journals, cancellationToken);
    }

    public bool Has(string blobName, string etag)
    {
        lock (_lock)
            return _done.TryGetValue(blobName, out var done) && done == etag;
    }

    /// <summary>Notes a receipt; it is stored with the next <see cref="WriteAsync"/>.</summary>
    public void Add(string blobName, string etag)
    {
        lock (_lock)
        {
            _done[blobName] = etag;
            _pending.Add(Line(blobName, etag));
        }
    }

    /// <summary>Stores the receipts noted since the last call; they wait for the next one where storage does not answer.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        while (Next() is { Count: > 0 } lines)
        {
            if (!await TryAppendAsync(string.Concat(lines), cancellationToken))
                continue;
            lock (_lock)
                _pending.RemoveRange(0, lines.Count);
        }
    }

    private List<string> Next()
    {
        lock (_lock)
        {
            var bytes = 0;
            return [.. _pending.TakeWhile(line => (bytes += Encoding.UTF8.GetByteCount(line)) <= LongestAppend)];
        }
    }

    private async Task<bool> TryAppendAsync(string lines, CancellationToken cancellationToken)
    {
        if (_journal is null || _appends >= MostAppends)
        {
            _journal = container.GetAppendBlobClient(NewName());
            _appends = 0;
            await _journal.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        }

        try
        {
            using var content = new MemoryStream(Encoding.UTF8.GetBytes(lines));
            await _journal.AppendBlockAsync(content, cancellationToken: cancellationToken);
            _appends++;
            return true;
        }
        catch (RequestFailedException error) when (error.Status == (int)HttpStatusCode.NotFound)
        {
            // Another host on the same account has put the journals together: begin a new one.
            _journal = null;
            return false;
        }
    }

    private async Task ReadAsync(string journal, CancellationToken cancellationToken)
    {
        var content = await container.GetBlobClient(journal).DownloadContentAsync(cancellationToken);
        foreach (var line in content.Value.Content.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (JsonSerializer.Deserialize<string[]>(line) is [var name, var etag])
                _done[name] = etag;
        }
    }

    private async Task PutTogetherAsync(IReadOnlyList<string> journals, CancellationToken cancellationToken)
    {
        var all = new StringBuilder();
        foreach (var (name, etag) in _done)
            all.Append(Line(name, etag));
        await container.GetBlobClient(NewName()).UploadAsync(BinaryData.FromString(all.ToString()), overwrite: true, cancellationToken);
        foreach (var journal in journals)
            await container.GetBlobClient(journal).DeleteIfExistsAsync(cancellationToken: cancellationToken);
    }

    // Named by time, so that they are listed, and read, in the order they were begun.
    private string NewName() => string.Create(CultureInfo.InvariantCulture, $"{_prefix}{time.GetUtcNow():yyyyMMddHHmmssfff}-{Guid.NewGuid():N}.jsonl");

    private static string Line(string blobName, string etag) => JsonSerializer.Serialize((string[])[blobName, etag]) + '\n';
}
