using System.Net;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Kutip.Storage;

/// <summary>The uploaded files.</summary>
public sealed class Uploads(StorageClients clients, ArticleHeads heads)
{
    /// <summary>
    /// Streams a file into the container, where the pipeline finds it. A file that is cut off leaves no blob: it is committed with its last byte.
    /// </summary>
    /// <param name="name">A name that <see cref="ArticleName"/> has passed.</param>
    public async Task SaveAsync(string name, Stream content, string? contentType, CancellationToken cancellationToken)
    {
        var options = new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = contentType }, Metadata = TraceContext.ToMetadata() };
        var written = await clients.Articles.GetBlobClient(name).UploadAsync(content, options, cancellationToken);
        await heads.ReceiveAsync(name, BlobVersion.Of(written.Value.ETag), cancellationToken);
    }

    /// <summary>Opens the file as it is now; null where it does not exist.</summary>
    public async Task<Upload?> OpenAsync(string blob, CancellationToken cancellationToken)
    {
        BlobClient client = clients.Articles.GetBlobClient(blob);
        try
        {
            var download = await client.DownloadStreamingAsync(cancellationToken: cancellationToken);
            var details = download.Value.Details;
            return new Upload(download.Value.Content, BlobVersion.Of(details.ETag), details.ContentType, details.ContentLength, TraceContext.Read(details.Metadata));
        }
        catch (RequestFailedException error) when (error.Status == (int)HttpStatusCode.NotFound)
        {
            return null;
        }
    }
}

/// <summary>An uploaded file, open for reading.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="Version">See <see cref="BlobVersion"/>.</param>
/// <param name="ContentType">The media type it was sent with.</param>
/// <param name="Length">Its size in bytes.</param>
/// <param name="TraceParent">W3C trace context of the upload; null for a file that came past HTTP.</param>
public sealed record Upload(Stream Content, string Version, string? ContentType, long Length, string? TraceParent) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Content.DisposeAsync();
}
