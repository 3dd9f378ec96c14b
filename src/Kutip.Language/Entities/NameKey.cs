using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Kutip.Language.Lexicons;
using Kutip.Language.Tokens;

namespace Kutip.Language.Entities;

/// <summary>
/// The normal form of a name, equal for its spellings: lower case, without diacritics, punctuation, titles, ranks and degrees,
/// with one spelling for those that vary (oe/u, dj/j, tj/c, Moh./Muh./Mohammad),
/// and the full name's for a known alias (Jokowi, SBY, KPK).
/// </summary>
public static class NameKey
{
    private static readonly FrozenSet<string> Dropped = Words("ranks", "behind ranks", "honorifics", "degrees");
    private static readonly FrozenSet<string> InFront = Phrases("ranks", "honorifics", "offices");
    private static readonly int LongestInFront = InFront.Max(phrase => phrase.Count(c => c == ' ') + 1);

    private static readonly FrozenDictionary<string, string> Spellings = Lexicon.Open("Indonesian/name-spellings.txt")[string.Empty]
        .Select(line => line.Split('\t')).ToFrozenDictionary(columns => columns[0], columns => columns[1], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Aliases = LoadAliases();

    /// <summary>The key of <paramref name="name"/>; empty where nothing of it is a letter or digit.</summary>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var key = Normalise(name);
        return Aliases.GetValueOrDefault(key, key);
    }

    private static string Normalise(string name)
    {
        var words = Split(name);
        var kept = words[CountInFront(words)..];
        while (kept.Count > 1 && Dropped.Contains(kept[^1]))
            kept.RemoveAt(kept.Count - 1);
        if (kept.Count == 0)
            kept = words;
        return string.Join(' ', kept.Select(word => Spelling(word.Replace(".", string.Empty, StringComparison.Ordinal))).Where(word => word.Length > 0));
    }

    /// <summary>How many words in front are offices, ranks and forms of address, some of which are several words: "Komisaris Besar".</summary>
    private static int CountInFront(List<string> words)
    {
        var first = 0;
        while (first < words.Count)
        {
            var length = Math.Min(LongestInFront, words.Count - first);
            while (length > 0 && !InFront.Contains(string.Join(' ', words.GetRange(first, length))))
                length--;
            if (length == 0 && !Dropped.Contains(words[first]))
                break;
            first += Math.Max(1, length);
        }

        return first;
    }

    private static List<string> Split(string name)
    {
        // Cut before the letters are folded: capitals tell degrees ("S.H.") from words.
        name = name.Replace('-', ' ');
        var tokens = new List<Token>();
        Tokenizer.Cut(name, 0, name.Length, tokens);
        return tokens.Where(token => token.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Url)
            .Select(token => Fold(name[token.Start..token.End].TrimEnd('.'))).ToList();
    }

    /// <summary>Lower case without marks and apostrophes.</summary>
    private static string Fold(string name)
    {
        var builder = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
                continue;
            foreach (var c in rune.ToString().Normalize(NormalizationForm.FormD))
            {
                if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && !CharClasses.IsApostrophe(c))
                    builder.Append(char.ToLowerInvariant(c));
            }
        }

        return builder.ToString();
    }

    private static string Spelling(string word)
    {
        if (Spellings.TryGetValue(word, out var spelling))
            return spelling;
        return word.Replace("oe", "u", StringComparison.Ordinal).Replace("dj", "j", StringComparison.Ordinal)
            .Replace("tj", "c", StringComparison.Ordinal);
    }

    /// <summary>Keys of other names and abbreviations, and the key of the full name; the first full name of an abbreviation counts.</summary>
    private static FrozenDictionary<string, string> LoadAliases()
    {
        var aliases = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (alias, name) in Figures.Aliases)
            aliases.TryAdd(Normalise(alias), Normalise(name));
        var bodies = Lexicon.Open("Indonesian/bodies.txt");
        foreach (var line in bodies.Groups.SelectMany(group => bodies[group]))
        {
            var columns = line.Split('\t');
            if (columns.Length > 1)
                aliases.TryAdd(Normalise(columns[1]), Normalise(columns[0]));
        }

        return aliases.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenSet<string> Words(params string[] groups) =>
        Phrases(groups).Where(entry => !entry.Contains(' ', StringComparison.Ordinal)).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<string> Phrases(params string[] groups)
    {
        var lexicon = Lexicon.Open("Indonesian/titles.txt");
        return groups.SelectMany(group => lexicon[group]).Select(entry => entry.TrimEnd('.')).ToFrozenSet(StringComparer.Ordinal);
    }
}
