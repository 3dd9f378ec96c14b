using System.Text;

namespace Kutip.Articles.Encodings;

/// <summary>Finds the encoding that a media type, an XML declaration or a meta element declares.</summary>
internal static class DeclaredCharset
{
    private const int Prologue = 4096;

    public static Encoding? In(ReadOnlySpan<byte> bytes) => In(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Prologue)]));

    public static Encoding? In(string? text)
    {
        if (text is null)
            return null;
        foreach (var label in (ReadOnlySpan<string>)["charset", "encoding"])
        {
            for (var at = 0; (at = text.IndexOf(label, at, StringComparison.OrdinalIgnoreCase)) >= 0;)
            {
                at += label.Length;
                if (Named(text.AsSpan(at)) is { } encoding)
                    return encoding;
            }
        }

        return null;
    }

    // The name after an equals sign, in quotes or bare.
    private static Encoding? Named(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        if (text.IsEmpty || text[0] != '=')
            return null;
        text = text[1..].TrimStart(" \t\"'");
        var length = 0;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] is '-' or '_' or ':' or '.'))
            length++;
        return length == 0 ? null : Find(text[..length].ToString());
    }

    private static Encoding? Find(string name)
    {
        // The web reads these as Windows-1252 (WHATWG Encoding, section 4.2).
        if (name.ToLowerInvariant() is "iso-8859-1" or "latin1" or "us-ascii" or "ascii" or "iso8859-1")
            return Encoding.GetEncoding(1252);
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            // A name nobody knows declares nothing.
            return null;
        }
    }
}
