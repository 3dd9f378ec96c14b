using Kutip.Functions.Telemetry;
using Kutip.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Kutip.Functions.Triggers;

/// <summary>Marks the article failed whose file <see cref="ParseArticle"/> could not handle in any try.</summary>
public sealed class RecordParsePoison(PoisonMessages poison, PipelineTelemetry telemetry, ILogger<RecordParsePoison> logger)
{
    [Function(nameof(RecordParsePoison))]
    public async Task RunAsync(
        [QueueTrigger("webjobs-blobtrigger-poison", Connection = StorageNames.Connection)] string message, CancellationToken cancellationToken)
    {
        telemetry.Poisoned(nameof(ParseArticle));
        FunctionsLog.Poisoned(logger, await telemetry.RunAsync(Stages.Poison, null, _ => poison.RecordBlobAsync(message, cancellationToken)) ?? "none");
    }
}
