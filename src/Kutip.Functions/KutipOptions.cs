using System.ComponentModel.DataAnnotations;
using Kutip.Articles;

namespace Kutip.Functions;

/// <summary>Settings of the section <c>Kutip</c> (<c>Kutip__MaxFileBytes</c> as an environment variable).</summary>
public sealed class KutipOptions
{
    public const string Section = "Kutip";

    /// <summary>Bytes that an article file may have, uploaded or dropped into the container. 1 to 1 GiB, 20 MiB by default.</summary>
    [Range(1L, 1L << 30)]
    public long MaxFileBytes { get; set; } = 20 << 20;

    /// <summary>Seconds that reading one file may take. 1 to 240, 30 by default; below functionTimeout of host.json.</summary>
    [Range(1, 240)]
    public int ReadSeconds { get; set; } = 30;

    /// <summary>Elements deep that the markup of a page or an XML file may nest. 16 to 2,000, 500 by default.</summary>
    [Range(16, 2000)]
    public int MaxDepth { get; set; } = 500;

    /// <summary>Elements that a page may have. 1 to 10 million, 500,000 by default.</summary>
    [Range(1, 10_000_000)]
    public int MaxElements { get; set; } = 500_000;

    /// <summary>Bytes that one compressed file may unpack to. 1 to 4 GiB, 100 MiB by default.</summary>
    [Range(1L, 4L << 30)]
    public long MaxUnpackedBytes { get; set; } = 100 << 20;

    /// <summary>Times its packed size that a compressed file may unpack to. 2 to 100,000, 200 by default.</summary>
    [Range(2, 100_000)]
    public int MaxRatio { get; set; } = 200;

    /// <summary>Entries that a bundle may have. 1 to 1 million, 10,000 by default.</summary>
    [Range(1, 1_000_000)]
    public int MaxEntries { get; set; } = 10_000;

    /// <summary>Bundles that may lie in one another. 0 (none is read) to 16, 3 by default.</summary>
    [Range(0, 16)]
    public int MaxBundles { get; set; } = 3;

    /// <summary>Pages that a PDF may have. 1 to 100,000, 500 by default.</summary>
    [Range(1, 100_000)]
    public int MaxPages { get; set; } = 500;

    internal ArticleReaderOptions ToReaderOptions() => new()
    {
        MaxBytes = MaxFileBytes,
        Timeout = TimeSpan.FromSeconds(ReadSeconds),
        MaxDepth = MaxDepth,
        MaxElements = MaxElements,
        MaxUnpackedBytes = MaxUnpackedBytes,
        MaxRatio = MaxRatio,
        MaxEntries = MaxEntries,
        MaxBundles = MaxBundles,
        MaxPages = MaxPages,
    };
}
