using Kutip.Language;
using Kutip.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Kutip.Functions.Triggers;

/// <summary>Finds the quotes and entities of a parsed article and makes them readable.</summary>
public sealed class ExtractArticle(ParsedArticles parsed, Extractor extractor, Extractions extractions, ILogger<ExtractArticle> logger)
{
    [Function(nameof(ExtractArticle))]
    public async Task RunAsync(
        [QueueTrigger(StorageNames.ParsedQueue, Connection = StorageNames.Connection)] string message, CancellationToken cancellationToken)
    {
        var pointer = ParsedArticles.Read(message);
        using var scope = FunctionsLog.ArticleScope(logger, pointer.Id);
        if (await parsed.LoadAsync(pointer, cancellationToken) is not { } article)
        {
            FunctionsLog.Superseded(logger, pointer.Id);
            return;
        }

        var extraction = extractor.Extract(article, cancellationToken);
        if (await extractions.SaveAsync(extraction, pointer, extractor.Version, cancellationToken))
            FunctionsLog.Extracted(logger, pointer.Id, extraction.Quotes.Count, extraction.Entities.Count);
        else
            FunctionsLog.Superseded(logger, pointer.Id);
    }
}
