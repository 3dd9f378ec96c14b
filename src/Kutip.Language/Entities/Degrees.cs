using System.Runtime.InteropServices;
using Kutip.Core;
using Kutip.Language.Tokens;

namespace Kutip.Language.Entities;

/// <summary>Academic degrees behind a person's name, which the model may take for part of it or for names of their own: "Nur Hidayat, S.H., M.Si,".</summary>
internal static class Degrees
{
    /// <summary>Takes them off the ends of persons' names, and takes out names that are nothing else.</summary>
    public static void TakeOff(Document document, TokenForms forms, List<NameSpan> names)
    {
        var kept = 0;
        foreach (var name in CollectionsMarshal.AsSpan(names))
        {
            var last = name.Last;
            while (last > name.First && (IsDegree(forms, last - 1) || (last < name.Last && IsSign(document, last - 1))))
                last--;
            if (last > name.First)
                names[kept++] = name.Type == EntityType.Person ? name with { Last = last } : name;
            else if (name.First == 0 || document.Chars(name.First - 1) is not ",")
                names[kept++] = name;
        }

        CollectionsMarshal.SetCount(names, kept);
    }

    private static bool IsDegree(TokenForms forms, int token) => forms.IsCapitalised(token) && Titles.Indonesian.IsDegree(forms.Lower[token]);

    private static bool IsSign(Document document, int token) => document.Chars(token) is "," or ".";
}
