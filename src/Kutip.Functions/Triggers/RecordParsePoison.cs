using Kutip.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Kutip.Functions.Triggers;

/// <summary>Marks the article failed whose file <see cref="ParseArticle"/> could not handle in any try.</summary>
public sealed class RecordParsePoison(PoisonMessages poison, ILogger<RecordParsePoison> logger)
{
    [Function(nameof(RecordParsePoison))]
    public async Task RunAsync(
        [QueueTrigger("webjobs-blobtrigger-poison", Connection = StorageNames.Connection)] string message, CancellationToken cancellationToken) =>
        FunctionsLog.Poisoned(logger, await poison.RecordBlobAsync(message, cancellationToken) ?? "none");
}
