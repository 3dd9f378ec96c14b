namespace Kutip.Articles;

/// <summary>How much a file may cost to read. Breaking a limit makes the file <see cref="ArticleReading.Unreadable"/>, with a typed code.</summary>
public sealed record ArticleReaderOptions
{
    /// <summary>Bytes a file may have: 1 to 1 GiB, 20 MiB by default. More is <c>too-large</c>.</summary>
    public long MaxBytes { get; init; } = 20 << 20;

    /// <summary>Time one file may take: 1 ms to 1 hour, 30 s by default. More is <c>timeout</c>.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Elements deep that markup may nest: 16 to 2,000, 500 by default. More is <c>too-large</c>.</summary>
    public int MaxDepth { get; init; } = 500;

    /// <summary>Elements a page may have: 1 to 10 million, 500,000 by default. More is <c>too-large</c>.</summary>
    public int MaxElements { get; init; } = 500_000;

    /// <summary>Bytes that one compressed file may unpack to: 1 to 4 GiB, 100 MiB by default. More is <c>too-large</c>.</summary>
    public long MaxUnpackedBytes { get; init; } = 100 << 20;

    /// <summary>Times its packed size that a compressed file may unpack to: 2 to 100,000, 200 by default. More is <c>too-large</c>.</summary>
    public int MaxRatio { get; init; } = 200;

    /// <summary>Entries a bundle may have: 1 to 1 million, 10,000 by default. More is <c>too-large</c>.</summary>
    public int MaxEntries { get; init; } = 10_000;

    /// <summary>Bundles that may lie in one another: 0 (none is read) to 16, 3 by default. More is <c>too-large</c>.</summary>
    public int MaxBundles { get; init; } = 3;

    /// <summary>Pages a PDF may have: 1 to 100,000, 500 by default. More is <c>too-large</c>.</summary>
    public int MaxPages { get; init; } = 500;

    /// <summary>Checks every value against its range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range; the message names it.</exception>
    public void Validate()
    {
        Within(MaxBytes, 1, 1 << 30, nameof(MaxBytes));
        Within(Timeout, TimeSpan.FromMilliseconds(1), TimeSpan.FromHours(1), nameof(Timeout));
        Within(MaxDepth, 16, 2000, nameof(MaxDepth));
        Within(MaxElements, 1, 10_000_000, nameof(MaxElements));
        Within(MaxUnpackedBytes, 1, 4L << 30, nameof(MaxUnpackedBytes));
        Within(MaxRatio, 2, 100_000, nameof(MaxRatio));
        Within(MaxEntries, 1, 1_000_000, nameof(MaxEntries));
        Within(MaxBundles, 0, 16, nameof(MaxBundles));
        Within(MaxPages, 1, 100_000, nameof(MaxPages));
    }

    private static void Within<T>(T value, T low, T high, string name)
        where T : IComparable<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, low, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, high, name);
    }
}
