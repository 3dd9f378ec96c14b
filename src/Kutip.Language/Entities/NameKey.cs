using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.InteropServices;
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
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Dropped =
        Words("ranks", "behind ranks", "honorifics", "degrees").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> FrontPhrases = Phrases("ranks", "honorifics", "offices");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> InFront = FrontPhrases.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly int LongestInFront = FrontPhrases.Max(phrase => phrase.Count(c => c == ' ') + 1);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Spellings = Lexicon.Open("Indonesian/name-spellings.txt")[string.Empty]
        .Select(line => line.Split('\t')).ToFrozenDictionary(columns => columns[0], columns => columns[1], StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

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
        var (folded, words) = (Pool.Text(), Pool.List<Range>());
        Split(name, folded, words);
        var chars = ArrayPool<char>.Shared.Rent(folded.Length);
        folded.CopyTo(0, chars, folded.Length);
        var text = chars.AsSpan(0, folded.Length);
        var key = WithoutTitles(text, words, folded.Clear());
        ArrayPool<char>.Shared.Return(chars);
        Pool.Return(words);
        Pool.Return(folded);
        return key;
    }

    private static string WithoutTitles(ReadOnlySpan<char> text, List<Range> words, StringBuilder key)
    {
        var (first, last) = (CountInFront(text, words), words.Count);
        while (last - first > 1 && Dropped.Contains(text[words[last - 1]]))
            last--;
        if (first == last)
            (first, last) = (0, words.Count);
        foreach (var word in CollectionsMarshal.AsSpan(words)[first..last])
        {
            var length = key.Length;
            AppendSpelling(key.Append(length > 0 ? " " : string.Empty), text[word]);
            if (key.Length == length + 1 && length > 0)
                key.Length = length;
        }

        return key.ToString();
    }

    /// <summary>How many words in front are offices, ranks and forms of address, some of which are several words: "Komisaris Besar".</summary>
    private static int CountInFront(ReadOnlySpan<char> text, List<Range> words)
    {
        var first = 0;
        while (first < words.Count)
        {
            var length = Math.Min(LongestInFront, words.Count - first);
            while (length > 0 && !InFront.Contains(text[words[first].Start..words[first + length - 1].End]))
                length--;
            if (length == 0 && !Dropped.Contains(text[words[first]]))
                break;
            first += Math.Max(1, length);
        }

        return first;
    }

    /// <summary>Writes the name's words in lower case without marks and apostrophes, a space between them, and where each of them stands.</summary>
    private static void Split(string name, StringBuilder text, List<Range> words)
    {
        // Cut before the letters are folded: capitals tell degrees ("S.H.") from words.
        name = name.Replace('-', ' ');
        var tokens = Pool.List<Token>();
        Tokenizer.Cut(name, 0, name.Length, tokens);
        foreach (var token in tokens)
        {
            if (token.Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Url))
                continue;
            if (words.Count > 0)
                text.Append(' ');
            var start = text.Length;
            Fold(name.AsSpan(token.Start, token.Length).TrimEnd('.'), text);
            words.Add(start..text.Length);
        }

        Pool.Return(tokens);
    }

    private static void Fold(ReadOnlySpan<char> word, StringBuilder folded)
    {
        foreach (var rune in word.EnumerateRunes())
        {
            if (rune.IsAscii)
            {
                if (!CharClasses.IsApostrophe((char)rune.Value))
                    folded.Append(char.ToLowerInvariant((char)rune.Value));
            }
            else if (rune != Rune.ReplacementChar)
            {
                FoldBeyondAscii(rune, folded);
            }
        }
    }

    private static void FoldBeyondAscii(Rune rune, StringBuilder folded)
    {
        foreach (var c in rune.ToString().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && !CharClasses.IsApostrophe(c))
                folded.Append(char.ToLowerInvariant(c));
        }
    }

    private static void AppendSpelling(StringBuilder key, ReadOnlySpan<char> word)
    {
        if (word.Contains('.'))
            word = word.ToString().Replace(".", string.Empty, StringComparison.Ordinal);
        if (Spellings.TryGetValue(word, out var spelling))
            key.Append(spelling);
        else if (word.Contains("oe", StringComparison.Ordinal) || word.Contains("dj", StringComparison.Ordinal) || word.Contains("tj", StringComparison.Ordinal))
            key.Append(word.ToString().Replace("oe", "u", StringComparison.Ordinal).Replace("dj", "j", StringComparison.Ordinal).Replace("tj", "c", StringComparison.Ordinal));
        else
            key.Append(word);
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
