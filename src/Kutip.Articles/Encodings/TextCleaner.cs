using System.Text;

namespace Kutip.Articles.Encodings;

/// <summary>
/// Brings a line of a file to one form: Unicode normalisation form C, every kind of space as one space, no soft hyphens,
/// zero-width or control characters. Quotation marks and dashes stay as printed.
/// </summary>
internal static class TextCleaner
{
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                    clean.Append(' ');
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                clean.Append(c).Append(text[++i]);
            else if (char.IsSurrogate(c))
                clean.Append('\ufffd');
            else if (!IsUnseen(c))
                clean.Append(c);
        }

        while (clean.Length > 0 && clean[^1] == ' ')
            clean.Length--;
        var line = clean.ToString();
        return line.IsNormalized(NormalizationForm.FormC) ? line : line.Normalize(NormalizationForm.FormC);
    }

    // Noncharacters are unseen too: normalisation refuses some of them.
    private static bool IsUnseen(char c) =>
        char.IsControl(c) || c is '\u00ad' or '\u200b' or '\u200c' or '\u200d' or '\u2060' or '\ufeff' or '\u200e' or '\u200f' or (>= '\u202a' and <= '\u202e')
            or (>= '\ufdd0' and <= '\ufdef') or '\ufffe' or '\uffff' or '\u061c' or (>= '\u2066' and <= '\u2069');
}
