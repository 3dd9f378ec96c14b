using System.Collections.Frozen;
using Kutip.Language.Lexicons;
using Kutip.Language.Quotes;

namespace Kutip.Language;

/// <summary>What the quote engine knows of one language: all of it is data in the language's folder.</summary>
/// <param name="Code">ISO 639-1 code.</param>
/// <param name="Cues">The words that report speech.</param>
/// <param name="Grammar">Function words, and what tells verbs and persons.</param>
internal sealed record LanguagePack(string Code, CueLexicon Cues, Grammar Grammar)
{
    private static readonly FrozenDictionary<string, LanguagePack> Packs = ReadAll(out Default);
    private static readonly LanguagePack Default;

    /// <summary>The pack of <paramref name="language"/>; Indonesian where there is none.</summary>
    public static LanguagePack For(string? language) => language is not null && Packs.TryGetValue(language, out var pack) ? pack : Default;

    private static FrozenDictionary<string, LanguagePack> ReadAll(out LanguagePack first)
    {
        var packs = Lexicon.Open("languages.txt")[string.Empty].Select(line => line.Split('\t'))
            .Select(columns => Read(columns[0], columns[1])).ToList();
        first = packs[0];
        return packs.ToFrozenDictionary(pack => pack.Code, StringComparer.OrdinalIgnoreCase);
    }

    private static LanguagePack Read(string code, string folder)
    {
        var grammar = Grammar.Read(Lexicon.Open($"{folder}/grammar.txt"));
        return new LanguagePack(code, CueLexicon.Read(Lexicon.Open($"{folder}/cues.txt"), grammar.Enclitics), grammar);
    }
}
