using Kutip.Core;
using Kutip.Language.Lexicons;
using Kutip.Language.Tokens;

namespace Kutip.Language.Entities;

/// <summary>Words that report speech, which the model may take for the beginning of a name where a sentence begins with them ("Ditegaskan Siti,").</summary>
internal static class ReportingWords
{
    /// <summary>The columns of a line of cues that hold its forms.</summary>
    private const int FirstForms = 3;

    private static readonly PhraseTable Words = Load();

    /// <summary>Takes them off the persons' names at the beginnings of sentences.</summary>
    public static List<NameSpan> TakeOff(Document document, TokenForms forms, List<NameSpan> names) => names.ConvertAll(name =>
        name is { Type: EntityType.Person, Count: > 1 } && IsWord(forms, name.First) && StartsSentence(document, name.First)
            ? name with { First = name.First + 1 } : name);

    private static bool IsWord(TokenForms forms, int token) => Words.Contains(forms.Lower[token]) && !PersonWords.IsListedName(forms.Lower[token]);

    private static bool StartsSentence(Document document, int token) => document.Sentences[document.SentenceOf(token)].First == token;

    private static PhraseTable Load()
    {
        var table = new PhraseTable();
        foreach (var line in Lexicon.Open("Indonesian/cues.txt")["cues"])
        {
            foreach (var form in line.Split('\t').Skip(FirstForms).SelectMany(column => column.Split(' ')))
                table.Add(form.Replace('_', ' '), 0);
        }

        return table;
    }
}
