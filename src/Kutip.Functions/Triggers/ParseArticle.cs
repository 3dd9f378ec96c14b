using Azure.Storage.Blobs;
using Kutip.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Kutip.Functions.Triggers;

/// <summary>Takes in an uploaded file.</summary>
public sealed class ParseArticle(ArticleIntake intake)
{
    [Function(nameof(ParseArticle))]
    public Task RunAsync(
        [BlobTrigger(StorageNames.Articles + "/{name}", Connection = StorageNames.Connection, Source = ArticlesSource.Value)] BlobClient blob,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(blob);
        return intake.TakeInAsync(blob.Name, cancellationToken);
    }
}
