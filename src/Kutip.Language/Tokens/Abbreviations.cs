using System.Collections.Frozen;
using Kutip.Language.Lexicons;

namespace Kutip.Language.Tokens;

/// <summary>The abbreviations that keep their full stop, and the words that show a sentence's start after one.</summary>
internal static class Abbreviations
{
    private const int LongestAbbreviation = 10;
    private const int LongestWord = 16;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Binding = Load("Indonesian/abbreviations.txt", "binding");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Closing = Load("Indonesian/abbreviations.txt", "closing");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Openers =
        Load("Indonesian/function-words.txt", "conjunctions", "prepositions", "pronouns and determiners");

    /// <summary>Whether <paramref name="word"/>, given without its last full stop, is written with one.</summary>
    public static bool Contains(ReadOnlySpan<char> word) =>
        word.Length <= LongestAbbreviation && (Binding.Contains(word) || Closing.Contains(word));

    /// <summary>Whether a sentence may end with the abbreviation <paramref name="word"/>.</summary>
    public static bool MayClose(ReadOnlySpan<char> word) => word.Length <= LongestAbbreviation && Closing.Contains(word);

    /// <summary>Whether <paramref name="word"/> begins a sentence rather than goes on with a name.</summary>
    public static bool IsOpener(ReadOnlySpan<char> word) => word.Length <= LongestWord && Openers.Contains(word);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Load(string name, params ReadOnlySpan<string> groups)
    {
        var lexicon = Lexicon.Open(name);
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var group in groups)
            words.UnionWith(lexicon[group]);
        return words.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
