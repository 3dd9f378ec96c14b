using Kutip.Articles.Lexicons;
using Kutip.Core;

namespace Kutip.Articles.Languages;

/// <summary>
/// Tells the language of a text by its function words, each weighing the less the more languages use it
/// (in the way of Grefenstette, "Comparing two language identification schemes", JADT 1995), by the affixes of Indonesian and Malay, and by its script.
/// </summary>
internal static class LanguageIdentifier
{
    /// <summary>The code of a language that cannot be told.</summary>
    public const string Undetermined = "und";

    private const int EnoughWords = 400;
    private const double EnoughShare = 0.05;
    private const double AffixWeight = 0.25;
    private static readonly Lazy<WordWeights> Loaded = new(() => new WordWeights(DataFile.Sections("Languages/function-words.txt")));

    /// <summary>The ISO 639-1 code of the language of the paragraphs <paramref name="body"/>, or <see cref="Undetermined"/>.</summary>
    public static string Identify(string text, IReadOnlyList<Paragraph> body)
    {
        var weights = Loaded.Value;
        var scores = new double[weights.Languages.Count];
        var words = 0;
        var scripts = new ScriptCount();
        foreach (var paragraph in body)
        {
            for (var i = paragraph.Start; i < paragraph.End && words < EnoughWords;)
            {
                if (!char.IsLetter(text[i]))
                {
                    i++;
                    continue;
                }

                var start = i;
                while (i < paragraph.End && (char.IsLetter(text[i]) || (text[i] is '\'' or '’' && i + 1 < paragraph.End && char.IsLetter(text[i + 1]))))
                    scripts.Add(text[i++]);
                weights.Add(text.AsSpan(start, i - start), scores);
                if (Affixes.IsIndonesianOrMalay(text.AsSpan(start, i - start)))
                    AddAffix(weights.Languages, scores);
                words++;
            }
        }

        if (scripts.Language is { } script)
            return script;
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
                best = i;
        }

        return words == 0 || scores[best] < Math.Max(0.5, EnoughShare * words) ? Undetermined : weights.Languages[best];
    }

    // Indonesian and Malay share them: the function words tell the two apart.
    private static void AddAffix(List<string> languages, double[] scores)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            if (languages[i] is "id" or "ms")
                scores[i] += AffixWeight;
        }
    }
}
