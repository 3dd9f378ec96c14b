using System.Collections.Frozen;

namespace Kutip.Language.Tokens;

/// <summary>Recognises web addresses and the names of sites.</summary>
internal static class WebAddress
{
    private const int LongestSuffix = 5;

    private static readonly string[] Starts = ["https://", "http://", "www."];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Suffixes = FrozenSet.ToFrozenSet(
        ["com", "co", "id", "net", "org", "go", "or", "ac", "sch", "gov", "edu", "info", "tv", "news", "web", "my", "sg", "uk", "me", "io"],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Offset after the address that starts at <paramref name="at"/>, or <paramref name="at"/> where none does.</summary>
    public static int End(ReadOnlySpan<char> text, int at)
    {
        foreach (var start in Starts)
        {
            if (!text[at..].StartsWith(start, StringComparison.OrdinalIgnoreCase))
                continue;
            var end = at + start.Length;
            while (end < text.Length && IsPart(text[end]))
                end++;
            while (end > at && IsTrailing(text[end - 1]))
                end--;
            return end > at + start.Length ? end : at;
        }

        return at;
    }

    /// <summary>Whether the dot at <paramref name="dot"/> is followed by the last or a middle part of a site's name.</summary>
    public static bool IsSuffix(ReadOnlySpan<char> text, int dot)
    {
        var end = dot + 1;
        while (end < text.Length && end <= dot + LongestSuffix + 1 && CharClasses.IsWordPart(text[end]))
            end++;
        return Suffixes.Contains(text[(dot + 1)..end]);
    }

    private static bool IsPart(char c) =>
        c is not ('<' or '>' or '"') && CharClasses.Of(c) is not (CharClass.Space or CharClass.Quote);

    private static bool IsTrailing(char c) => c is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '…';
}
