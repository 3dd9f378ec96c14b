using System.Runtime.InteropServices;
using Kutip.Language.Lexicons;
using Kutip.Language.Tokens;

namespace Kutip.Language.Entities;

/// <summary>Finds phrases of a word list in a row of token hashes. Each phrase carries a value of at least zero.</summary>
internal sealed class PhraseTable
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;
    private const int PrefixOnly = -1;

    private readonly Dictionary<ulong, int> _values;

    public PhraseTable()
        : this([])
    {
    }

    /// <param name="values">An empty table, which belongs to this one from now on.</param>
    public PhraseTable(Dictionary<ulong, int> values) => _values = values;

    /// <summary>A table of phrases that all have the value zero.</summary>
    public static PhraseTable Of(IEnumerable<string> phrases)
    {
        var table = new PhraseTable();
        table.AddAll(phrases);
        return table;
    }

    /// <summary>A table of the phrases of all groups of a lexicon, with the value zero.</summary>
    public static PhraseTable OfAll(Lexicon lexicon) => Of(lexicon.Groups.SelectMany(group => lexicon[group]));

    /// <summary>Adds the phrases with the value zero.</summary>
    public void AddAll(IEnumerable<string> phrases)
    {
        foreach (var phrase in phrases)
            Add(phrase, 0);
    }

    /// <summary>Adds <paramref name="phrase"/>; a phrase that is there already keeps its value.</summary>
    public void Add(string phrase, int value)
    {
        var tokens = new List<Token>();
        Tokenizer.Cut(phrase, 0, phrase.Length, tokens);
        var hashes = new ulong[tokens.Count];
        for (var i = 0; i < hashes.Length; i++)
            hashes[i] = TokenForms.HashOf(phrase.AsSpan(tokens[i].Start, tokens[i].Length));
        Add(hashes, value);
    }

    /// <summary>Adds the phrase of the given token hashes; a phrase that is there already keeps its value.</summary>
    public void Add(ReadOnlySpan<ulong> tokens, int value)
    {
        ulong hash = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            hash = Extend(hash, tokens[i]);
            ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(_values, hash, out var exists);
            if (i == tokens.Length - 1)
                entry = exists && entry >= 0 ? entry : value;
            else if (!exists)
                entry = PrefixOnly;
        }
    }

    /// <summary>The longest phrase that begins at <paramref name="at"/>, as its number of tokens and its value; no tokens where none does.</summary>
    public (int Length, int Value) Longest(ReadOnlySpan<ulong> tokens, int at, int limit)
    {
        ulong hash = 0;
        (int Length, int Value) best = (0, PrefixOnly);
        for (var i = at; i < limit; i++)
        {
            hash = Extend(hash, tokens[i]);
            if (!_values.TryGetValue(hash, out var value))
                break;
            if (value >= 0)
                best = (i + 1 - at, value);
        }

        return best;
    }

    /// <summary>Whether the single token is a phrase of the list.</summary>
    public bool Contains(ulong token) => _values.TryGetValue(Extend(0, token), out var value) && value >= 0;

    /// <summary>The hash of a phrase with one more token.</summary>
    public static ulong Extend(ulong hash, ulong token) => ((hash ^ token) * Multiplier) ^ (hash >> 29);
}
