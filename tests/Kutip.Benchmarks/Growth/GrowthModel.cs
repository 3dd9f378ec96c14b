namespace Kutip.Benchmarks.Growth;

/// <summary>The deployment as the simulation sees it. Times in seconds.</summary>
internal sealed record GrowthModel
{
    /// <summary>Processor time of ParseArticle for an article.</summary>
    public required double ParseWork { get; init; }

    /// <summary>Processor time of ExtractArticle for an article.</summary>
    public required double ExtractWork { get; init; }

    /// <summary>Mean time of one storage call; single ones are distributed exponentially about it.</summary>
    public required double StorageCall { get; init; }

    /// <summary>Storage accounts among which the articles are divided.</summary>
    public required int Accounts { get; init; }

    /// <summary>Most instances of each function; infra/main.bicep.</summary>
    public int MostInstances { get; init; } = 100;

    /// <summary>Invocations of ParseArticle at once on an instance; blobs.maxDegreeOfParallelism of host.json.</summary>
    public int ParseSlots { get; init; } = 4;

    /// <summary>Invocations of ExtractArticle at once on an instance; batchSize and newBatchThreshold of host.json.</summary>
    public int ExtractSlots { get; init; } = 24;

    /// <summary>Storage calls that ParseArticle makes for an article, with the host's receiving and deleting; docs/storage.md.</summary>
    public int ParseCalls { get; init; } = 5;

    /// <summary>Storage calls that ExtractArticle makes before the rows' transaction.</summary>
    public int ExtractCalls { get; init; } = 5;

    /// <summary>Rows of the median article; single ones lie between half of it and twice.</summary>
    public int Rows { get; init; } = 44;

    /// <summary>Partitions of the table in each account.</summary>
    public int Partitions { get; init; } = 8;

    /// <summary>Rows a second that a partition takes: the service's published limit.</summary>
    public double PartitionRate { get; init; } = 2000;

    /// <summary>Time between two decisions to scale, and from a decision to the new instances' first message: assumptions.</summary>
    public double ScaleInterval { get; init; } = 5;

    public double InstanceStart { get; init; } = 5;

    /// <summary>Instances that one decision may add: an assumption.</summary>
    public int MostAdded { get; init; } = 8;
}
