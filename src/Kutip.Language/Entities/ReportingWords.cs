using System.Runtime.InteropServices;
using Kutip.Core;
using Kutip.Language.Lexicons;
using Kutip.Language.Tokens;

namespace Kutip.Language.Entities;

/// <summary>Words that report speech, which the model may take for the beginning of a name where a sentence begins with them ("Ditegaskan Siti,").</summary>
internal static class ReportingWords
{
    private static readonly PhraseTable Words = Load(cue => [.. cue.Inverted, .. cue.Active, .. cue.Passive]);
    private static readonly PhraseTable Inverted = Load(cue => cue.Inverted);
    private static readonly PhraseTable Active = Load(cue => cue.Active);
    private static readonly PhraseTable Passive = Load(cue => cue.Passive);

    /// <summary>Takes them off the persons' names at the beginnings of sentences.</summary>
    public static void TakeOff(Document document, TokenForms forms, List<NameSpan> names)
    {
        foreach (ref var name in CollectionsMarshal.AsSpan(names))
        {
            if (name is { Type: EntityType.Person, Count: > 1 } && IsWord(forms, name.First) && StartsSentence(document, name.First))
                name = name with { First = name.First + 1 };
        }
    }

    /// <summary>Whether the word at a token stands in front of whoever speaks: "kata", "ujar".</summary>
    public static bool IsInverted(TokenForms forms, int token) => forms.Shapes[token] == Shape.Lower && Inverted.Contains(forms.Lower[token]);

    /// <summary>Whether the word at a token stands behind whoever speaks: "mengatakan".</summary>
    public static bool IsActive(TokenForms forms, int token) => forms.Shapes[token] == Shape.Lower && Active.Contains(forms.Lower[token]);

    /// <summary>Whether the word at a token begins its sentence and stands in front of whoever speaks: "Ditegaskan".</summary>
    public static bool IsPassiveOpening(Document document, TokenForms forms, int token) =>
        forms.Shapes[token] == Shape.Title && Passive.Contains(forms.Lower[token]) && StartsSentence(document, token);

    private static bool IsWord(TokenForms forms, int token) => Words.Contains(forms.Lower[token]) && !PersonWords.IsListedName(forms.Lower[token]);

    private static bool StartsSentence(Document document, int token) => document.Sentences[document.SentenceOf(token)].First == token;

    private static PhraseTable Load(Func<CueLine, IEnumerable<string>> forms) => PhraseTable.Of(CueLine.Of(Lexicon.Open("Indonesian/cues.txt")).SelectMany(forms));
}
