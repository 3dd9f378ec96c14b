using Kutip.Core;
using Kutip.Language.Lexicons;
using Kutip.Language.Tokens;

namespace Kutip.Language.Entities;

/// <summary>Persons whom the press names by their initials alone: "pria berinisial RS", "RS (41)", "dua tersangka, yakni RS dan AD", and wherever they stand again.</summary>
internal static class Initials
{
    private const int Longest = 4;
    private const int Pair = 2;
    private const int Oldest = 120;

    private static readonly ulong And = TokenForms.HashOf("dan");
    private static readonly PhraseTable SayingSo = Load("saying so");
    private static readonly PhraseTable Behind = Load("behind");
    private static readonly PhraseTable Listing = Load("listing");

    /// <summary>The initials in the order of the text.</summary>
    public static List<NameSpan> Find(Document document, TokenForms forms)
    {
        var (found, persons) = (Pool.List<NameSpan>(), Pool.Set<ulong>());
        foreach (var sentence in document.Sentences)
        {
            var (ofSomebody, listed) = (false, false);
            for (var i = sentence.First; i < sentence.Last; i++)
            {
                listed = ofSomebody && (listed ? MayJoin(document, forms, i) || IsPair(document, forms, i) : Listing.Contains(forms.Lower[i]));
                ofSomebody |= Behind.Contains(forms.Lower[i]) || SayingSo.Contains(forms.Lower[i]);
                if (MayBeInitials(document, forms, i) && (listed || IsMarked(document, forms, sentence, i)))
                    persons.Add(forms.Lower[i]);
            }
        }

        for (var i = 0; i < document.Tokens.Length && persons.Count > 0; i++)
        {
            if (persons.Contains(forms.Lower[i]) && forms.Shapes[i] is Shape.Upper or Shape.Initial)
                found.Add(new NameSpan(i, i + 1, EntityType.Person));
        }

        Pool.Return(persons);
        return found;
    }

    private static bool MayBeInitials(Document document, TokenForms forms, int token) => forms.Shapes[token] is Shape.Upper or Shape.Initial
        && document.Tokens[token].Length <= Longest && Gazetteer.Indonesian.Longest(forms.Lower, token, token + 1).Length == 0;

    private static bool IsMarked(Document document, TokenForms forms, Sentence sentence, int token) =>
        (token > sentence.First && (SayingSo.Contains(forms.Lower[token - 1]) || (IsPair(document, forms, token) && Behind.Contains(forms.Lower[token - 1]))))
        || (IsAlone(forms, sentence, token) && Ages.YearsAt(document, token + 1, sentence.Last) is > 0 and < Oldest);

    private static bool IsPair(Document document, TokenForms forms, int token) => document.Tokens[token].Length == Pair && MayBeInitials(document, forms, token);

    private static bool MayJoin(Document document, TokenForms forms, int token) => forms.Lower[token] == And || document.Chars(token) is ",";

    /// <summary>The last letters of "PT Maju MT (12)" are no person.</summary>
    private static bool IsAlone(TokenForms forms, Sentence sentence, int token) => token == sentence.First || !forms.IsCapitalised(token - 1);

    private static PhraseTable Load(string group) => PhraseTable.Of(Lexicon.Open("Indonesian/initials.txt")[group]);
}
