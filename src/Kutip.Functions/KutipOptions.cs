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

    internal ArticleReaderOptions ToReaderOptions() => new() { MaxBytes = MaxFileBytes, Timeout = TimeSpan.FromSeconds(ReadSeconds) };
}
