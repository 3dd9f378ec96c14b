using System.Text;
using UtfUnknown;

namespace Kutip.Articles.Encodings;

/// <summary>
/// Turns bytes into text: by a byte order mark, else UTF-8 where the bytes are valid in it, else the encoding that the file declares,
/// else the one they look like, else Windows-1252.
/// </summary>
internal static class TextDecoder
{
    private const int Sample = 64 << 10;
    private const double MostControls = 0.02;

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text of <paramref name="bytes"/>, or null when they are not text.</summary>
    public static string? Decode(byte[] bytes, string? contentType)
    {
        if (Marked(bytes) is { } marked)
            return marked;
        if (Wide(bytes) is { } wide)
            return wide.GetString(bytes);
        if (IsBinary(bytes))
            return null;
        var (valid, invalid) = Utf8Check.Count(bytes);
        if (invalid == 0 || valid > 4 * invalid)
            return Encoding.UTF8.GetString(bytes);
        return Guess(bytes, contentType).GetString(bytes);
    }

    private static string? Marked(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes.AsSpan(3)),
        [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32.GetString(bytes.AsSpan(4)),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes.AsSpan(2)),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2)),
        _ => null,
    };

    // Latin text in UTF-16 has a zero in every other byte.
    private static Encoding? Wide(byte[] bytes)
    {
        var length = Math.Min(bytes.Length, 400) & ~1;
        if (length < 8)
            return null;
        int even = 0, odd = 0;
        for (var i = 0; i < length; i += 2)
        {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }

        var most = length * 4 / 10;
        return odd >= most && even == 0 ? Encoding.Unicode : even >= most && odd == 0 ? Encoding.BigEndianUnicode : null;
    }

    private static bool IsBinary(byte[] bytes)
    {
        var sample = bytes.AsSpan(0, Math.Min(bytes.Length, Sample));
        var controls = 0;
        foreach (var b in sample)
        {
            if (b < 32 && b is not (9 or 10 or 11 or 12 or 13 or 27))
                controls++;
        }

        return controls > MostControls * sample.Length;
    }

    private static Encoding Guess(byte[] bytes, string? contentType)
    {
        if ((DeclaredCharset.In(contentType) ?? DeclaredCharset.In(bytes)) is { } declared && declared.CodePage != Encoding.UTF8.CodePage)
            return declared;
        var best = CharsetDetector.DetectFromBytes(bytes.AsSpan(0, Math.Min(bytes.Length, Sample)).ToArray()).Detected;
        if (best?.Encoding is not { } guessed || best.Confidence < 0.5 || guessed.CodePage is 65001 or 20127 or 28591)
            return Encoding.GetEncoding(1252);
        return guessed;
    }
}
