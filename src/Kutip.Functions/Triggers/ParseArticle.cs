using Kutip.Articles;
using Kutip.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Kutip.Functions.Triggers;

/// <summary>Reads the articles out of an uploaded file and sends each on to the extraction.</summary>
public sealed class ParseArticle(
    Uploads uploads, ArticleReader reader, ParsedArticles parsed, Extractions extractions, ILogger<ParseArticle> logger)
{
    [Function(nameof(ParseArticle))]
    public async Task RunAsync(
        [BlobTrigger(StorageNames.Articles + "/{name}", Connection = StorageNames.Connection, Source = ArticlesSource.Value)] Azure.Storage.Blobs.BlobClient blob,
        string name,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(blob);
        await using var upload = await uploads.OpenAsync(blob.Name, cancellationToken);
        if (upload is null)
        {
            FunctionsLog.Gone(logger, name);
            return;
        }

        await foreach (var reading in reader.ReadAsync(upload.Content, name, upload.ContentType, cancellationToken))
        {
            switch (reading)
            {
                case ArticleReading.Success success:
                    await parsed.SendAsync(success.Article, blob.Name, upload.Version, cancellationToken);
                    FunctionsLog.Parsed(logger, success.Article.Id, success.Article.Source.Format, success.Article.Text.Length);
                    break;
                case ArticleReading.Unreadable unreadable:
                    await extractions.FailAsync(unreadable.Name, blob.Name, upload.Version, unreadable.Failure, cancellationToken);
                    FunctionsLog.Unreadable(logger, Core.ArticleId.FromName(unreadable.Name), unreadable.Failure.Code);
                    break;
            }
        }
    }
}
