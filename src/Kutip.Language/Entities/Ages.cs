using System.Runtime.InteropServices;
using Kutip.Core;
using Kutip.Language.Tokens;

namespace Kutip.Language.Entities;

/// <summary>Ages in brackets, which tell persons from places and bodies of the same words: "sopir truk bernama Karta (51)".</summary>
internal static class Ages
{
    private const int Youngest = 5;
    private const int Oldest = 110;
    private const int LongestName = 3;
    private const string Unit = "tahun";

    /// <summary>Makes persons of the short names with an age that no list knows for anything else.</summary>
    public static void Settle(Document document, TokenForms forms, List<NameSpan> names)
    {
        foreach (ref var name in CollectionsMarshal.AsSpan(names))
        {
            if (name.Type is EntityType.Location or EntityType.Organization && name.Count <= LongestName && YearsAt(document, name.Last, document.Tokens.Length) is >= Youngest and <= Oldest && HasTitleCase(forms, name)
                && Gazetteer.Indonesian.Longest(forms.Lower, name.First, name.Last).Length == 0 && !TitleBodies.IsHead(forms, name.First, name.Last))
                name = name with { Type = EntityType.Person };
        }
    }

    /// <summary>The whole number in brackets at a token, "(41)" or "(41 tahun)"; zero where there is none.</summary>
    public static int YearsAt(Document document, int at, int limit)
    {
        var close = at + 3 < limit && document.Chars(at + 2) is Unit ? at + 3 : at + 2;
        return close < limit && document.Chars(at) is "(" && document.Chars(close) is ")" && int.TryParse(document.Chars(at + 1), out var years) ? years : 0;
    }

    /// <summary>The last token in front of an age that ends at a token: "Budi (41)", "Budi, 41 tahun", "Rahim, 51"; the same token where there is none.</summary>
    public static int Before(Document document, int at, int first)
    {
        if (document.Chars(at) is ")")
        {
            var open = at - 3 > first && document.Chars(at - 1) is Unit ? at - 3 : at - 2;
            return open > first && YearsAt(document, open, at + 1) > 0 ? open - 1 : at;
        }

        var years = document.Chars(at) is Unit ? at - 1 : at;
        return years - 2 >= first && document.Chars(years - 1) is "," && int.TryParse(document.Chars(years), out _) ? years - 2 : at;
    }

    private static bool HasTitleCase(TokenForms forms, NameSpan name)
    {
        for (var i = name.First; i < name.Last; i++)
        {
            if (forms.Shapes[i] != Shape.Title)
                return false;
        }

        return true;
    }
}
