using System.Security.Cryptography;
using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Kutip.LocalHost.Blobs;

/// <summary>
/// Which version of each blob a function has done with, kept in the container azure-webjobs-hosts so that a restart does not run it
/// again: one empty blob per function and blob name, with the version's ETag as metadata.
/// </summary>
internal sealed class BlobReceipts(BlobContainerClient container, string functionId)
{
    public const string ContainerName = "azure-webjobs-hosts";

    private const string ETagKey = "etag";

    private readonly string _prefix = $"blobreceipts/{functionId}/";
    private readonly Dictionary<string, string> _done = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        await foreach (var receipt in container.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, _prefix, cancellationToken))
        {
            if (receipt.Metadata.TryGetValue(ETagKey, out var etag))
                Remember(receipt.Name, etag);
        }
    }

    public bool Has(string blobName, string etag)
    {
        lock (_lock)
            return _done.TryGetValue(NameOf(blobName), out var done) && done == etag;
    }

    public async Task WriteAsync(string blobName, string etag, CancellationToken cancellationToken)
    {
        var name = NameOf(blobName);
        var upload = new BlobUploadOptions { Metadata = new Dictionary<string, string> { [ETagKey] = etag } };
        await container.GetBlobClient(name).UploadAsync(BinaryData.FromString(string.Empty), upload, cancellationToken);
        Remember(name, etag);
    }

    private void Remember(string receipt, string etag)
    {
        lock (_lock)
            _done[receipt] = etag;
    }

    // Hashed, so that a blob's name of any length and characters makes a valid receipt's name.
    private string NameOf(string blobName) => _prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(blobName)));
}
