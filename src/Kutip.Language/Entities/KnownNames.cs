using Kutip.Core;
using Kutip.Language.Lexicons;
using Kutip.Language.Tokens;

namespace Kutip.Language.Entities;

/// <summary>Finds the names that the word lists are sure of, and ministries whose name goes on in lower case ("Kementerian luar negeri Rusia").</summary>
internal static class KnownNames
{
    private static readonly PhraseTable LoweredHeads = PhraseTable.Of(Lexicon.Open("Indonesian/body-heads.txt")["whose name may go on in lower case"]);

    /// <summary>The names in order and apart from each other.</summary>
    public static List<NameSpan> Find(Document document, TokenForms forms)
    {
        var names = Pool.List<NameSpan>();
        foreach (var sentence in document.Sentences)
        {
            for (var i = sentence.First; i < sentence.Last;)
            {
                var name = forms.IsCapitalised(i) ? At(forms, i, sentence.Last) : null;
                if (name is { } found)
                    names.Add(found);
                i = name?.Last ?? i + 1;
            }
        }

        return names;
    }

    private static NameSpan? At(TokenForms forms, int at, int limit)
    {
        if (LoweredHeads.Contains(forms.Lower[at]))
        {
            var end = Titles.Indonesian.Qualifiers(forms.Lower, at + 1, limit) + at + 1;
            if (end > at + 1)
            {
                var (place, index) = Gazetteer.Indonesian.Longest(forms.Lower, end, limit);
                var named = place > 0 && Gazetteer.Indonesian[index].Type == EntityType.Location && forms.IsCapitalised(end);
                return new NameSpan(at, named ? end + place : end, EntityType.Organization);
            }
        }

        var (length, known) = Gazetteer.Indonesian.Longest(forms.Lower, at, limit);
        if (length == 0 || !Gazetteer.Indonesian[known].IsSure || !forms.IsCapitalised(at + length - 1))
            return null;
        // "BIN" is a body, "Bin" is part of a name.
        if (Gazetteer.Indonesian[known].IsAbbreviation && forms.Shapes[at] != Shape.Upper)
            return null;
        return new NameSpan(at, at + length, Gazetteer.Indonesian[known].Type);
    }
}
