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

    /// <summary>The whole number in brackets at a token, "(41)"; zero where there is none.</summary>
    public static int YearsAt(Document document, int at, int limit) => at + 2 < limit && document.Chars(at) is "(" && document.Chars(at + 2) is ")"
        && int.TryParse(document.Chars(at + 1), out var years) ? years : 0;

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
