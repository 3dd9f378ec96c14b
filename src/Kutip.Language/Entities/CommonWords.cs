using Kutip.Core;
using Kutip.Language.Lexicons;
using Kutip.Language.Tokens;

namespace Kutip.Language.Entities;

/// <summary>
/// Common words that were taken for persons: those that only the beginning of a sentence gives a capital, while the article writes them small
/// elsewhere (after Mikheev, <i>Periods, capitalized words, etc.</i>, 2002), and those listed as no names.
/// </summary>
internal static class CommonWords
{
    private static readonly PhraseTable NoNames = PhraseTable.Of(Lexicon.Open("Indonesian/not-names.txt")[string.Empty]);

    /// <summary>Whether the word is listed as one that has a capital and names nobody.</summary>
    public static bool IsNoName(ulong word) => NoNames.Contains(word);

    /// <summary>Takes persons who are but common words from the names, and such words off the beginnings of persons' names.</summary>
    public static void TakeOff(Document document, TokenForms forms, List<NameSpan> names)
    {
        var (small, capital, inLongerNames) = (Pool.Set<ulong>(), Pool.Set<ulong>(), Pool.Set<ulong>());
        Read(document, forms, small, capital);
        for (var n = 0; n < names.Count; n++)
        {
            if (names[n].Type != EntityType.Person)
                continue;
            if (IsCommon(document, forms, names[n], small, capital))
                names[n] = names[n] with { First = names[n].First + 1 };
            for (var i = names[n].First; i < names[n].Last && names[n].Count > 1; i++)
                inLongerNames.Add(forms.Lower[i]);
        }

        var kept = 0;
        for (var n = 0; n < names.Count; n++)
        {
            var name = names[n];
            if (name.Count > 0 && !(name.Type == EntityType.Person && IsNoName(forms, name, inLongerNames)))
                names[kept++] = name;
        }

        names.RemoveRange(kept, names.Count - kept);
        Pool.Return(small);
        Pool.Return(capital);
        Pool.Return(inLongerNames);
    }

    /// <summary>Whether the article writes the first word small wherever no sentence begins.</summary>
    private static bool IsCommon(Document document, TokenForms forms, NameSpan name, HashSet<ulong> small, HashSet<ulong> capital)
    {
        var (word, opener) = (forms.Lower[name.First], Abbreviations.IsOpener(document.Chars(name.First)));
        return forms.Shapes[name.First] == Shape.Title && !capital.Contains(word)
            && (small.Contains(word) || (opener && name.Count == 1)) && (opener || !PersonWords.IsListedName(word));
    }

    /// <summary>Whether all words are listed as no names, or one is an office by itself ("Sekda"), and nobody has it in a longer name.</summary>
    private static bool IsNoName(TokenForms forms, NameSpan name, HashSet<ulong> inLongerNames)
    {
        if (name.Count == 1 && Titles.Indonesian.Office(forms.Lower, name.First, name.Last) > 0 && !PersonWords.IsListedName(forms.Lower[name.First]))
            return !inLongerNames.Contains(forms.Lower[name.First]);
        for (var i = name.First; i < name.Last; i++)
        {
            if (!IsNoName(forms.Lower[i]) || (name.Count == 1 && inLongerNames.Contains(forms.Lower[i])))
                return false;
        }

        return true;
    }

    /// <summary>Reads the words that the document writes small, and those that have a capital where no sentence begins.</summary>
    private static void Read(Document document, TokenForms forms, HashSet<ulong> small, HashSet<ulong> capital)
    {
        foreach (var sentence in document.Sentences)
        {
            for (var i = sentence.First; i < sentence.Last; i++)
            {
                if (forms.Shapes[i] == Shape.Lower)
                    small.Add(forms.Lower[i]);
                else if (forms.IsCapitalised(i) && i > sentence.First && document.Tokens[i - 1].Kind == TokenKind.Word)
                    capital.Add(forms.Lower[i]);
            }
        }
    }
}
