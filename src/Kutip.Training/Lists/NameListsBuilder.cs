using System.Runtime.InteropServices;
using Kutip.Language.Entities;
using Kutip.Language.Entities.Tagging;
using Kutip.Language.Tokens;

namespace Kutip.Training.Lists;

/// <summary>Packs phrase lists into the table that <see cref="NameLists"/> reads.</summary>
internal sealed class NameListsBuilder
{
    private const double Load = 0.8;

    private readonly Dictionary<ulong, uint> _sets = [];

    /// <summary>Adds a phrase to the list of the given number.</summary>
    public void Add(string phrase, int list)
    {
        var tokens = new List<Token>();
        Tokenizer.Cut(phrase, 0, phrase.Length, tokens);
        ulong hash = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            hash = NameLists.Extend(hash, TokenForms.HashOf(phrase.AsSpan(tokens[i].Start, tokens[i].Length)));
            ref var set = ref CollectionsMarshal.GetValueRefOrAddDefault(_sets, hash, out _);
            set |= i == tokens.Count - 1 ? 1u << list : NameLists.Prefix;
        }
    }

    /// <summary>The table's three columns.</summary>
    public (byte[] Prints, byte[] Indexes, uint[] Sets) Build()
    {
        var sets = _sets.Values.Distinct().Order().ToArray();
        var slots = (int)(_sets.Count / Load) + 1;
        var (prints, indexes) = (new ushort[slots], new ushort[slots]);
        foreach (var (hash, set) in _sets.OrderBy(pair => pair.Key))
        {
            var slot = NameLists.Slot(hash, slots);
            while (prints[slot] != 0 && prints[slot] != NameLists.Fingerprint(hash))
                slot = slot + 1 == slots ? 0 : slot + 1;
            prints[slot] = NameLists.Fingerprint(hash);
            indexes[slot] = (ushort)Array.BinarySearch(sets, set);
        }

        return (MemoryMarshal.AsBytes(prints.AsSpan()).ToArray(), MemoryMarshal.AsBytes(indexes.AsSpan()).ToArray(), sets);
    }
}
