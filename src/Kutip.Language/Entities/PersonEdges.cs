using System.Runtime.InteropServices;
using Kutip.Core;
using Kutip.Language.Lexicons;
using Kutip.Language.Tokens;

namespace Kutip.Language.Entities;

/// <summary>Where the names of persons begin and end.</summary>
internal static class PersonEdges
{
    private const int ShortestAbstract = 8;

    private static readonly PhraseTable LegalForms = PhraseTable.Of(Lexicon.Open("Indonesian/body-heads.txt")["legal forms at the end"]);

    /// <summary>A person's name that begins with a capital letter does not end in a word without one: "Budi serta".</summary>
    public static void EndCapitalised(TokenForms forms, List<NameSpan> names)
    {
        foreach (ref var name in CollectionsMarshal.AsSpan(names))
        {
            while (name is { Type: EntityType.Person, Count: > 1 } && forms.IsCapitalised(name.First) && forms.Shapes[name.Last - 1] == Shape.Lower)
                name = name with { Last = name.Last - 1 };
        }
    }

    /// <summary>"Ilham Bayu" and "Prasetyo" side by side are one name, of which the model made two; a body that it took for a person has several words.</summary>
    public static void JoinParts(TokenForms forms, List<NameSpan> names)
    {
        var kept = 0;
        foreach (var name in CollectionsMarshal.AsSpan(names))
        {
            var isPart = kept > 0 && name.Type == EntityType.Person && names[kept - 1].Type == EntityType.Person && names[kept - 1].Last == name.First
                && forms.Shapes[name.First] is Shape.Title or Shape.Initial && IsPart(forms, names[kept - 1], name);
            if (isPart)
                names[kept - 1] = names[kept - 1] with { Last = name.Last };
            else
                names[kept++] = name;
        }

        CollectionsMarshal.SetCount(names, kept);
    }

    private static bool IsPart(TokenForms forms, NameSpan first, NameSpan second) => (first.Count == 1 && second.Count == 1)
        || (first.Count == 1 && PersonWords.IsListedName(forms.Lower[first.First])) || (second.Count == 1 && PersonWords.IsListedName(forms.Lower[second.First]));

    /// <summary>
    /// Where persons' names begin and end: apart from forms of address ("Mas Joko") and from a common word that a sentence begins with
    /// ("Ketidakhadiran Rizieq"), with what belongs to them ("I Gusti Ngurah"); what is nothing else ("Azan"), or has digits ("Airbus A380"), is no person's name.
    /// </summary>
    public static void Trim(Document document, TokenForms forms, List<NameSpan> names)
    {
        var trimmed = 0;
        foreach (var name in CollectionsMarshal.AsSpan(names))
        {
            // "Tirta Kelantan Sdn Bhd" is a company.
            if (name is { Type: EntityType.Person, Count: > 1 } && LegalForms.Contains(forms.Lower[name.Last - 1]))
            {
                names[trimmed++] = name with { Type = EntityType.Organization };
                continue;
            }

            var isPerson = name.Type == EntityType.Person;
            if ((isPerson || name is { Type: EntityType.Location, Count: 1 }) && document.Chars(name.First, name.Last).ContainsAnyInRange('0', '9'))
                continue;
            if (!isPerson)
            {
                names[trimmed++] = name;
                continue;
            }

            var sentence = document.Sentences[document.SentenceOf(name.First)].First;
            var first = name.First;
            if (first == sentence && forms.Shapes[first] == Shape.Title && (name.Count == 1 ? IsCommonOpener(document, forms, first) : IsAbstract(document, forms, first)))
                first++;
            if (first < name.Last && Figures.Of(forms.Lower[first..name.Last]) < 0)
                first += Titles.Indonesian.Address(forms.Lower, first, name.Last) is var address && first + address < name.Last ? address : 0;
            // "Kapten Inf Budi": a corps behind a rank.
            if (first > sentence && name.Count > 1 && Titles.Indonesian.IsBehindRank(forms.Lower[first]) && Titles.Indonesian.Honorifics(forms.Lower, first - 1, first) > 0)
                first++;
            if (first > sentence && first == name.First && forms.IsCapitalised(first - 1) && Titles.Indonesian.BeginsName(forms.Lower, first - 1, name.Last, opensSentence: first - 1 == sentence))
            {
                first--;
                if (trimmed > 0 && names[trimmed - 1].Last > first && names[trimmed - 1].Count > 1)
                    names[trimmed - 1] = names[trimmed - 1] with { Last = first };
            }

            if (first < name.Last && (trimmed == 0 || names[trimmed - 1].Last <= first))
                names[trimmed++] = name with { First = first };
        }

        CollectionsMarshal.SetCount(names, trimmed);
    }

    /// <summary>Whether the first word of a sentence is a common or a doubled word, or one that is known to be no name.</summary>
    private static bool IsCommonOpener(Document document, TokenForms forms, int token) =>
        PersonWords.IsCommon(forms.Lower[token]) || CommonWords.IsNoName(forms.Lower[token]) || IsDoubled(document.Chars(token));

    /// <summary>"Tahu-tahu", "Bukti-bukti": words are doubled, names are not.</summary>
    private static bool IsDoubled(ReadOnlySpan<char> word) =>
        word.IndexOf('-') is > 0 and var hyphen && word[..hyphen].Equals(word[(hyphen + 1)..], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the word is formed like an abstract noun ("ketidakhadiran", "penyalahgunaan"), as no name is.</summary>
    private static bool IsAbstract(Document document, TokenForms forms, int token)
    {
        var word = document.Chars(token);
        return word.Length >= ShortestAbstract && word.EndsWith("an", StringComparison.Ordinal) && !PersonWords.IsListedName(forms.Lower[token])
            && (word.StartsWith("ke", StringComparison.OrdinalIgnoreCase) || word.StartsWith("pe", StringComparison.OrdinalIgnoreCase));
    }
}
