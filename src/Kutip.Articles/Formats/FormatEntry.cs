using Kutip.Core;

namespace Kutip.Articles.Formats;

/// <summary>What a format reader finds in a file.</summary>
internal abstract record FormatEntry
{
    /// <summary>An article; <paramref name="Name"/> is its name inside a bundle, null in a plain file.</summary>
    public sealed record Found(Draft Draft, string? Name = null) : FormatEntry;

    /// <summary>A file inside a bundle, to be recognised and read on its own.</summary>
    public sealed record Inner(string Name, byte[] Bytes) : FormatEntry;

    /// <summary>An entry of a bundle that gives no article.</summary>
    public sealed record Failed(string Name, Failure Failure) : FormatEntry;
}
