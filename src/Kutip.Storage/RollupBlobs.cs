using System.Globalization;
using System.Net;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Kutip.Storage.Tables;

namespace Kutip.Storage;

/// <summary>The counts of the days, one blob a day; see <see cref="RollupLines"/>.</summary>
internal sealed class RollupBlobs(BlobContainerClient container)
{
    /// <summary>What was last counted of the day, which may be nothing.</summary>
    public async Task<DayRollup> LoadAsync(string day, CancellationToken cancellationToken)
    {
        try
        {
            var content = await container.GetBlobClient(NameOf(day)).DownloadContentAsync(cancellationToken);
            return RollupLines.Read(content.Value.Content);
        }
        catch (RequestFailedException error) when (error.Status == (int)HttpStatusCode.NotFound)
        {
            return DayRollup.Empty;
        }
    }

    /// <summary>What was last counted of the day, of all names only those that stand in one part with <paramref name="key"/>.</summary>
    public async Task<DayRollup> LoadPartAsync(string day, string key, CancellationToken cancellationToken)
    {
        try
        {
            var client = container.GetBlobClient(NameOf(day));
            var start = await client.DownloadContentAsync(new BlobDownloadOptions { Range = new HttpRange(0, RollupLines.HeadBytes) }, cancellationToken);
            var head = RollupLines.ReadHead(start.Value.Content, out var end);
            var part = RollupLines.PartOf(key, head.Parts.Count);
            var options = new BlobDownloadOptions
            {
                Range = new HttpRange(end + head.Parts.Take(part).Sum(), head.Parts[part]),
                Conditions = new BlobRequestConditions { IfMatch = start.Value.Details.ETag },
            };
            var names = await client.DownloadContentAsync(options, cancellationToken);
            return RollupLines.Join(head, [RollupLines.ReadPart(names.Value.Content)]);
        }
        catch (RequestFailedException error) when (error.Status is (int)HttpStatusCode.NotFound or (int)HttpStatusCode.PreconditionFailed)
        {
            // Between the two another call has written newer counts: they are read whole then.
            return DayRollup.Empty;
        }
    }

    public async Task SaveAsync(string day, DayRollup rollup, CancellationToken cancellationToken) =>
        await container.GetBlobClient(NameOf(day)).UploadAsync(BinaryData.FromBytes(RollupLines.Write(rollup)), overwrite: true, cancellationToken);

    private static string NameOf(string day) => $"{RowKeys.ReadDay(day)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated"}.jsonl";
}
