using System.Runtime.InteropServices;

namespace Kutip.Language.Entities.Tagging;

/// <summary>
/// Phrases of many lists in one hash table: open addressing over 16-bit fingerprints, each with the set of lists that hold the phrase.
/// A phrase of which another one is the beginning stands there with the mark <see cref="Prefix"/>.
/// </summary>
internal sealed class NameLists
{
    /// <summary>Lists at most.</summary>
    public const int Capacity = 31;

    /// <summary>Marks a row of words that longer phrases begin with.</summary>
    public const uint Prefix = 1u << Capacity;

    private const int LongestPhrase = 8;
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    private readonly ReadOnlyMemory<byte> _prints;
    private readonly ReadOnlyMemory<byte> _indexes;
    private readonly uint[] _sets;
    private readonly int _slots;

    /// <param name="prints">A 16-bit fingerprint for each slot, zero for empty ones; at least one is empty.</param>
    /// <param name="indexes">For each slot the index of its set of lists, in 16 bits.</param>
    /// <param name="sets">The sets: one bit a list, and <see cref="Prefix"/>.</param>
    public NameLists(ReadOnlyMemory<byte> prints, ReadOnlyMemory<byte> indexes, uint[] sets)
    {
        (_prints, _indexes, _sets) = (prints, indexes, sets);
        _slots = indexes.Length / sizeof(ushort);
    }

    /// <summary>
    /// Marks the tokens of the longest phrases: for each token the lists that it begins a phrase of in the lower half,
    /// those that it goes on with a phrase of in the upper half.
    /// </summary>
    public void Mark(ReadOnlySpan<ulong> tokens, Span<ulong> marks)
    {
        marks.Clear();
        var prints = MemoryMarshal.Cast<byte, ushort>(_prints.Span);
        var indexes = MemoryMarshal.Cast<byte, ushort>(_indexes.Span);
        Span<uint> ends = stackalloc uint[LongestPhrase];
        for (var i = 0; i < tokens.Length; i++)
        {
            ulong hash = 0;
            var length = 0;
            var all = 0u;
            while (length < LongestPhrase && i + length < tokens.Length)
            {
                hash = Extend(hash, tokens[i + length]);
                var set = Find(prints, indexes, hash);
                if (set == 0)
                    break;
                ends[length++] = set & ~Prefix;
                all |= set;
                if ((set & Prefix) == 0)
                    break;
            }

            if ((all & ~Prefix) == 0)
                continue;
            var seen = 0u;
            for (var last = length - 1; last >= 0; last--)
            {
                seen |= ends[last];
                marks[i + last] |= last == 0 ? seen : (ulong)seen << 32;
            }
        }
    }

    /// <summary>The lists that hold the single token, one bit each.</summary>
    public uint Of(ulong token) => Find(MemoryMarshal.Cast<byte, ushort>(_prints.Span), MemoryMarshal.Cast<byte, ushort>(_indexes.Span), Extend(0, token)) & ~Prefix;

    public static ulong Extend(ulong hash, ulong token) => ((hash ^ token) * Multiplier) ^ (hash >> 29);

    /// <summary>Slot that a phrase's search begins at.</summary>
    public static int Slot(ulong hash, int slots) => (int)(((hash >> 32) * (uint)slots) >> 32);

    /// <summary>What a phrase is told from others by; never zero.</summary>
    public static ushort Fingerprint(ulong hash) => (ushort)((ushort)(hash ^ (hash >> 17)) | 1);

    private uint Find(ReadOnlySpan<ushort> prints, ReadOnlySpan<ushort> indexes, ulong hash)
    {
        var wanted = Fingerprint(hash);
        for (var slot = Slot(hash, _slots); prints[slot] != 0; slot = slot + 1 == _slots ? 0 : slot + 1)
        {
            if (prints[slot] == wanted)
                return _sets[indexes[slot]];
        }

        return 0;
    }
}
