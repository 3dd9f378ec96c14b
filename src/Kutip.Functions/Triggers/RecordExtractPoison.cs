using Kutip.Functions.Telemetry;
using Kutip.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Kutip.Functions.Triggers;

/// <summary>Marks the article failed whose message <see cref="ExtractArticle"/> could not handle in any try.</summary>
public sealed class RecordExtractPoison(PoisonMessages poison, PipelineTelemetry telemetry, ILogger<RecordExtractPoison> logger)
{
    [Function(nameof(RecordExtractPoison))]
    public async Task RunAsync(
        [QueueTrigger(StorageNames.ParsedQueue + "-poison", Connection = StorageNames.Connection)] string message, CancellationToken cancellationToken)
    {
        telemetry.Poisoned(nameof(ExtractArticle));
        FunctionsLog.Poisoned(logger, await telemetry.RunAsync(Stages.Poison, null, _ => poison.RecordParsedAsync(message, cancellationToken)) ?? "none");
    }
}
