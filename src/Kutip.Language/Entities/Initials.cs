using Kutip.Core;
using Kutip.Language.Tokens;

namespace Kutip.Language.Entities;

/// <summary>Persons whom the press names by their initials alone: "pria berinisial RS", "RS (41)".</summary>
internal static class Initials
{
    private const int Longest = 4;
    private const int Oldest = 120;

    private static readonly ulong[] Words = [TokenForms.HashOf("berinisial"), TokenForms.HashOf("inisial")];

    /// <summary>The initials in the order of the text.</summary>
    public static List<NameSpan> Find(Document document, TokenForms forms)
    {
        var found = Pool.List<NameSpan>();
        foreach (var sentence in document.Sentences)
        {
            for (var i = sentence.First; i < sentence.Last; i++)
            {
                if (forms.Shapes[i] is Shape.Upper or Shape.Initial && document.Tokens[i].Length <= Longest && Gazetteer.Indonesian.Longest(forms.Lower, i, i + 1).Length == 0
                    && ((i > sentence.First && Words.Contains(forms.Lower[i - 1])) || (IsAlone(forms, sentence, i) && IsAge(document, i + 1, sentence.Last))))
                    found.Add(new NameSpan(i, i + 1, EntityType.Person));
            }
        }

        return found;
    }

    /// <summary>The last letters of "PT Maju MT (12)" are no person.</summary>
    private static bool IsAlone(TokenForms forms, Sentence sentence, int token) => token == sentence.First || !forms.IsCapitalised(token - 1);

    /// <summary>Whether "(41)" stands at a token.</summary>
    private static bool IsAge(Document document, int at, int limit) => at + 2 < limit && document.Chars(at) is "(" && document.Chars(at + 2) is ")"
        && int.TryParse(document.Chars(at + 1), out var years) && years is > 0 and < Oldest;
}
