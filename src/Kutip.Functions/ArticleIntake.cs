using Kutip.Articles;
using Kutip.Core;
using Kutip.Functions.Telemetry;
using Kutip.Storage;
using Microsoft.Extensions.Logging;

namespace Kutip.Functions;

/// <summary>Reads the articles out of an uploaded file and sends each on to the extraction.</summary>
public sealed class ArticleIntake(
    Uploads uploads, ArticleReader reader, ParsedArticles parsed, Extractions extractions, PipelineTelemetry telemetry, ILogger<ArticleIntake> logger)
{
    /// <returns>False where the file does not exist.</returns>
    public async Task<bool> TakeInAsync(string blob, CancellationToken cancellationToken)
    {
        await using var upload = await uploads.OpenAsync(blob, cancellationToken);
        if (upload is null)
        {
            FunctionsLog.Gone(logger, ArticleId.FromName(blob));
            return false;
        }

        return await telemetry.RunAsync(Stages.Parse, upload.TraceParent, span =>
        {
            span?.SetTag(Tags.Article, ArticleId.FromName(blob));
            return ReadAsync(upload, blob, cancellationToken);
        });
    }

    private async Task<bool> ReadAsync(Upload upload, string blob, CancellationToken cancellationToken)
    {
        var entries = new HashSet<string>();
        ArticleReading.Unreadable? failed = null;
        await foreach (var reading in reader.ReadAsync(upload.Content, blob, upload.ContentType, cancellationToken))
        {
            if (reading.Name != blob)
                entries.Add(ArticleId.FromName(reading.Name));
            switch (reading)
            {
                case ArticleReading.Success success:
                    await parsed.SendAsync(success.Article, blob, upload.Version, cancellationToken);
                    FunctionsLog.Parsed(logger, success.Article.Id, success.Article.Source.Format, success.Article.Text.Length);
                    break;
                case ArticleReading.Unreadable unreadable when unreadable.Name == blob:
                    failed = unreadable;
                    break;
                case ArticleReading.Unreadable unreadable:
                    await FailAsync(unreadable, blob, upload.Version, 0, cancellationToken);
                    break;
            }
        }

        if (failed is not null)
            await FailAsync(failed, blob, upload.Version, entries.Count, cancellationToken);
        else if (entries.Count > 0)
            await extractions.UnpackAsync(blob, upload.Version, entries, cancellationToken);
        return true;
    }

    private async Task FailAsync(ArticleReading.Unreadable unreadable, string blob, string version, int entries, CancellationToken cancellationToken)
    {
        await extractions.FailAsync(unreadable.Name, blob, version, unreadable.Failure, cancellationToken, entries);
        telemetry.Failed(unreadable.Failure.Code);
        FunctionsLog.Unreadable(logger, ArticleId.FromName(unreadable.Name), unreadable.Failure.Code);
    }
}
