using System.Runtime.InteropServices;
using Kutip.Core;
using Kutip.Language.Lexicons;
using Kutip.Language.Tokens;

namespace Kutip.Language.Entities;

/// <summary>Names that the model cut in the middle of brackets: ranks ("Jenderal (Mar) Budi"), short forms, and what companies are ("PT Jalan Raya (Persero) Tbk").</summary>
internal static class Brackets
{
    private static readonly PhraseTable LegalForms = PhraseTable.Of(Lexicon.Open("Indonesian/body-heads.txt")["legal forms in brackets"]);
    private static readonly ulong Listed = TokenForms.HashOf("tbk");

    /// <summary>Apart from a person, a body's name ends at a bracket: "Komisi Pemilihan Umum (KPU" is two names, "PT Maju Bersama (Persero) Tbk" one.</summary>
    public static List<NameSpan> Split(Document document, TokenForms forms, List<NameSpan> names)
    {
        var split = Pool.List<NameSpan>();
        foreach (var name in names)
        {
            var bracket = name.First + 1;
            while (bracket < name.Last && (document.Chars(bracket) is not "(" || (bracket + 1 < name.Last && IsLegalForm(forms, bracket + 1))))
                bracket++;
            if (bracket >= name.Last - 1)
            {
                split.Add(bracket == name.Last - 1 ? name with { Last = bracket } : name);
                continue;
            }

            split.Add(name with { Last = bracket });
            var end = document.Chars(name.Last - 1) is ")" ? name.Last - 1 : name.Last;
            if (end > bracket + 1)
                split.Add(new NameSpan(bracket + 1, end, name.Type));
        }

        return split;
    }

    /// <summary>Whether the word at a token, in brackets, tells a company's legal form: "PT Maju Bersama (Persero)".</summary>
    public static bool IsLegalForm(TokenForms forms, int token) => LegalForms.Contains(forms.Lower[token]);

    /// <summary>Gives companies what they are, and cuts off of the other names what a bracket parts from them.</summary>
    public static void Balance(Document document, TokenForms forms, List<NameSpan> names)
    {
        var kept = 0;
        foreach (var name in CollectionsMarshal.AsSpan(names))
        {
            var taken = kept > 0 ? names[kept - 1].Last : 0;
            var balanced = name with { First = Math.Max(taken, AfterClosing(document, name)), Last = BeforeOpening(document, name) };
            if (balanced.Count <= 0 || IsRank(document, forms, balanced))
                continue;
            names[kept++] = balanced.Type == EntityType.Organization ? balanced with { Last = CompanyEnd(document, forms, balanced.Last) } : balanced;
        }

        CollectionsMarshal.SetCount(names, kept);
    }

    /// <summary>Index after a bracket that closes within the name and does not open there: "Mar) Budi".</summary>
    private static int AfterClosing(Document document, NameSpan name)
    {
        for (var i = name.First; i < name.Last; i++)
        {
            if (document.Chars(i) is "(")
                break;
            if (document.Chars(i) is ")")
                return i + 1;
        }

        return name.First;
    }

    /// <summary>Index of a bracket that opens within the name and does not close there: "Jenderal (".</summary>
    private static int BeforeOpening(Document document, NameSpan name)
    {
        for (var i = name.Last - 1; i >= name.First; i--)
        {
            if (document.Chars(i) is ")")
                break;
            if (document.Chars(i) is "(")
                return i;
        }

        return name.Last;
    }

    /// <summary>"Inspektur Jenderal (Pol)": what stands in brackets behind a rank names nothing.</summary>
    private static bool IsRank(Document document, TokenForms forms, NameSpan name) => name.Count == 1 && name.First > 1 && document.Chars(name.First - 1) is "("
        && name.Last < forms.Lower.Length && document.Chars(name.Last) is ")" && Titles.Indonesian.IsBehindRank(forms.Lower[name.First]);

    private static int CompanyEnd(Document document, TokenForms forms, int end)
    {
        var count = forms.Lower.Length;
        if (end + 2 < count && document.Chars(end) is "(" && IsLegalForm(forms, end + 1) && document.Chars(end + 2) is ")")
            end += 3;
        return end < count && forms.Lower[end] == Listed ? end + 1 : end;
    }
}
