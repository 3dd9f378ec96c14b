using System.Net;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Kutip.Core;

namespace Kutip.Storage;

/// <summary>Extractions as JSON, one blob a generation.</summary>
internal static class ExtractionBlobs
{
    public static async Task SaveAsync(BlobContainerClient container, Extraction extraction, string generation, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(extraction, KutipJson.Compact.Extraction);
        await container.GetBlobClient(NameOf(extraction.Id, generation)).UploadAsync(BinaryData.FromBytes(json), overwrite: true, cancellationToken);
    }

    /// <summary>The extraction of that generation; null where there is none.</summary>
    public static async Task<Extraction?> LoadAsync(BlobContainerClient container, string id, string generation, CancellationToken cancellationToken)
    {
        try
        {
            var content = await container.GetBlobClient(NameOf(id, generation)).DownloadContentAsync(cancellationToken);
            return JsonSerializer.Deserialize(content.Value.Content, KutipJson.Compact.Extraction);
        }
        catch (RequestFailedException error) when (error.Status == (int)HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    public static async Task DeleteAsync(BlobContainerClient container, string id, string generation, CancellationToken cancellationToken) =>
        await container.GetBlobClient(NameOf(id, generation)).DeleteIfExistsAsync(cancellationToken: cancellationToken);

    private static string NameOf(string id, string generation) => $"{id}/{generation}.json";
}
