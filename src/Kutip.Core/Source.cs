namespace Kutip.Core;

/// <summary>The file an article was read from.</summary>
public sealed record Source
{
    /// <summary>The blob's name, or the path as it was given; for an entry of a bundle, the bundle's name, a slash and the entry's.</summary>
    public required string Name { get; init; }

    /// <summary>The recognised format, such as <c>text</c> or <c>html</c>.</summary>
    public required string Format { get; init; }

    /// <summary>The media type of the recognised format.</summary>
    public string? ContentType { get; init; }

    /// <summary>Size of the file in bytes.</summary>
    public long Bytes { get; init; }

    /// <summary>SHA-256 of the file's bytes, in lower-case hexadecimal.</summary>
    public string? Sha256 { get; init; }
}
