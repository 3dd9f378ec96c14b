using Kutip.Functions.Telemetry;
using Kutip.Language;
using Kutip.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Kutip.Functions.Triggers;

/// <summary>Finds the quotes and entities of a parsed article and makes them readable.</summary>
public sealed class ExtractArticle(
    ParsedArticles parsed, Extractor extractor, Extractions extractions, PipelineTelemetry telemetry, ILogger<ExtractArticle> logger)
{
    [Function(nameof(ExtractArticle))]
    public Task RunAsync(
        [QueueTrigger(StorageNames.ParsedQueue, Connection = StorageNames.Connection)] string message, CancellationToken cancellationToken)
    {
        var pointer = ParsedArticles.Read(message);
        telemetry.Waited(pointer.Sent);
        return telemetry.RunAsync(Stages.Process, pointer.TraceParent, span =>
        {
            span?.SetTag(Tags.Article, pointer.Id);
            return ProcessAsync(pointer, cancellationToken);
        });
    }

    /// <returns>False where a newer version of the file, or its deletion, has made the work void.</returns>
    private async Task<bool> ProcessAsync(ParsedMessage pointer, CancellationToken cancellationToken)
    {
        using var scope = FunctionsLog.ArticleScope(logger, pointer.Id);
        if (await telemetry.RunAsync(Stages.Load, null, _ => parsed.LoadAsync(pointer, cancellationToken)) is not { } article)
        {
            await extractions.DiscardAsync(pointer, extractor.Version, cancellationToken);
            FunctionsLog.Superseded(logger, pointer.Id);
            telemetry.Superseded(null);
            return false;
        }

        var extraction = await telemetry.RunAsync(Stages.Extract, null, _ => Task.FromResult(extractor.Extract(article, cancellationToken)));
        var saved = await telemetry.RunAsync(Stages.Save, null, _ => extractions.SaveAsync(extraction, pointer, extractor.Version, cancellationToken));
        if (saved)
        {
            FunctionsLog.Extracted(logger, pointer.Id, extraction.Quotes.Count, extraction.Entities.Count);
            telemetry.Ready(extraction);
        }
        else
        {
            FunctionsLog.Superseded(logger, pointer.Id);
            telemetry.Superseded(extraction.Source.Format);
        }

        return saved;
    }
}
