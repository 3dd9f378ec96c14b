using Kutip.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Kutip.Functions.Triggers;

/// <summary>Marks the article failed whose message <see cref="ExtractArticle"/> could not handle in any try.</summary>
public sealed class RecordExtractPoison(PoisonMessages poison, ILogger<RecordExtractPoison> logger)
{
    [Function(nameof(RecordExtractPoison))]
    public async Task RunAsync(
        [QueueTrigger(StorageNames.ParsedQueue + "-poison", Connection = StorageNames.Connection)] string message, CancellationToken cancellationToken) =>
        FunctionsLog.Poisoned(logger, await poison.RecordParsedAsync(message, cancellationToken) ?? "none");
}
