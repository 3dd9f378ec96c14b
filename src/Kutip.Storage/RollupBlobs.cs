using System.Globalization;
using System.Net;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Kutip.Storage.Tables;

namespace Kutip.Storage;

/// <summary>The counts of the days as JSON, one blob a day.</summary>
internal sealed class RollupBlobs(BlobContainerClient container)
{
    /// <summary>What was last counted of the day, which may be nothing.</summary>
    public async Task<DayRollup> LoadAsync(string day, CancellationToken cancellationToken)
    {
        try
        {
            var content = await container.GetBlobClient(NameOf(day)).DownloadContentAsync(cancellationToken);
            return JsonSerializer.Deserialize(content.Value.Content, StorageJson.Default.DayRollup) ?? DayRollup.Empty;
        }
        catch (RequestFailedException error) when (error.Status == (int)HttpStatusCode.NotFound)
        {
            return DayRollup.Empty;
        }
    }

    public async Task SaveAsync(string day, DayRollup rollup, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(rollup, StorageJson.Default.DayRollup);
        await container.GetBlobClient(NameOf(day)).UploadAsync(BinaryData.FromBytes(json), overwrite: true, cancellationToken);
    }

    private static string NameOf(string day) => $"{RowKeys.ReadDay(day)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated"}.json";
}
