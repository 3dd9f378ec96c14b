using System.Collections.Frozen;
using Kutip.Language.Entities.Rules;
using Kutip.Language.Lexicons;
using Kutip.Language.Tokens;

namespace Kutip.Language.Entities;

/// <summary>What the entity engine knows of one language.</summary>
/// <param name="Gazetteer">Its places and bodies.</param>
/// <param name="Amounts">Its words of amounts.</param>
/// <param name="Laws">Its words of laws.</param>
/// <param name="Names">Finds the names.</param>
/// <param name="Words">The words that rules find the names by; null where the model of Indonesian names does.</param>
internal sealed record EntityPack(Gazetteer Gazetteer, Amounts Amounts, Laws Laws, INameFinder Names, NameWords? Words)
{
    // Read when the first article in the language comes: a program that reads one language starts without the others.
    private static readonly FrozenDictionary<string, Lazy<EntityPack>> WithRules = Lexicon.Open("languages.txt")[string.Empty]
        .Select(line => line.Split('\t')).Where(columns => columns is [_, _, "names"])
        .ToFrozenDictionary(columns => columns[0], columns => new Lazy<EntityPack>(() => Read(columns[0], columns[1])), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether rules find the names, and the model of Indonesian names does not.</summary>
    public bool HasRules => Words is not null;

    /// <summary>The pack that finds names by the model.</summary>
    /// <exception cref="InvalidDataException">The model is missing, of another version or damaged.</exception>
    public static EntityPack ByModel() => new(Gazetteer.Indonesian, Amounts.Indonesian, Laws.Indonesian, new NameFinder(), null);

    /// <summary>
    /// The pack that finds the names of the document by rules; null where its language has none, where it has no words of that language's grammar to
    /// speak of, as a sentence whose language was mistaken, or no capitals.
    /// </summary>
    public static EntityPack? ByRules(Document document, TokenForms forms) =>
        document.Article.Metadata.Language is { } language && WithRules.TryGetValue(language, out var pack) && RuleText.IsWritten(document, forms, LanguagePack.For(language))
            ? pack.Value : null;

    /// <summary>The words that tell names in <paramref name="language"/>; null where it has no rules.</summary>
    public static NameWords? WordsOf(string language) => WithRules.TryGetValue(language, out var pack) ? pack.Value.Words : null;

    private static EntityPack Read(string code, string folder)
    {
        var gazetteer = Gazetteer.Read(folder, "places.txt");
        var words = NameWords.Read(folder);
        var rules = new RuleNames(words, gazetteer, LanguagePack.For(code));
        return new EntityPack(gazetteer, new Amounts(Lexicon.Open($"{folder}/units.txt")), new Laws(Lexicon.Open($"{folder}/laws.txt")), rules, words);
    }
}
