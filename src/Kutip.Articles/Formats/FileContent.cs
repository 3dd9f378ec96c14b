using Kutip.Articles.Encodings;

namespace Kutip.Articles.Formats;

/// <summary>A file's bytes, and what is known about it before it is read.</summary>
internal sealed class FileContent(string name, byte[] bytes, string? contentType)
{
    private readonly Lazy<string?> _text = new(() => TextDecoder.Decode(bytes, contentType));

    public string Name { get; } = name;

    public byte[] Bytes { get; } = bytes;

    public string? ContentType { get; } = contentType;

    /// <summary>The content as text; null when it is not text.</summary>
    public string? Text => _text.Value;

    /// <summary>The text without the white space before it; empty when the content is not text.</summary>
    public ReadOnlySpan<char> Head => (Text ?? "").AsSpan().TrimStart();

    public bool StartsWith(ReadOnlySpan<byte> magic) => Bytes.AsSpan().StartsWith(magic);

    public bool IsNamed(params ReadOnlySpan<string> extensions)
    {
        foreach (var extension in extensions)
        {
            if (Name.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    public bool IsSentAs(string mediaType) => ContentType?.StartsWith(mediaType, StringComparison.OrdinalIgnoreCase) == true;
}
