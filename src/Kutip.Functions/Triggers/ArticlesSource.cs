using Microsoft.Azure.Functions.Worker;

namespace Kutip.Functions.Triggers;

/// <summary>What tells of new article files, chosen at build.</summary>
internal static class ArticlesSource
{
#if ARTICLES_FROM_EVENT_GRID
    public const BlobTriggerSource Value = BlobTriggerSource.EventGrid;
#else
    public const BlobTriggerSource Value = BlobTriggerSource.LogsAndContainerScan;
#endif
}
