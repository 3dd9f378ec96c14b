using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Kutip.Language.Entities.Tagging;

/// <summary>
/// The weights for one kind of text: rows of eight weights of four bits and a scale that they share, found by a feature's hash in an
/// open-addressing table that tells features apart by sixteen bits. A feature that the table lacks weighs nothing.
/// </summary>
internal sealed class Expert
{
    /// <summary>Bytes of one row: its weights, the first four lanes' in the lower halves of the bytes, the other four's in the upper ones.</summary>
    public const int RowBytes = Labels.Lanes / 2;

    /// <summary>What the sixteen values of a half byte are worth: finer steps where most weights are, near zero.</summary>
    public static ReadOnlySpan<sbyte> Steps => [-36, -24, -16, -10, -6, -3, -1, 0, 1, 3, 6, 10, 16, 24, 36, 0];

    private readonly ReadOnlyMemory<byte> _tags;
    private readonly ReadOnlyMemory<byte> _scales;
    private readonly ReadOnlyMemory<byte> _rows;
    private readonly float[] _transitions;
    private readonly float _scale;
    private readonly int _slots;

    /// <param name="slots">Number of slots; at least one of them is empty.</param>
    /// <param name="scale">What a weight of one in a row with a scale of one is worth.</param>
    /// <param name="transitions">See <see cref="Viterbi.Decode"/>.</param>
    /// <param name="tags">Tags of the slots, zero for empty ones.</param>
    /// <param name="scales">Scales of the slots' rows.</param>
    /// <param name="rows">Rows of the slots.</param>
    public Expert(
        int slots, float scale, float[] transitions, ReadOnlyMemory<byte> tags, ReadOnlyMemory<byte> scales, ReadOnlyMemory<byte> rows)
    {
        (_slots, _scale, _transitions, _tags, _scales, _rows) = (slots, scale, transitions, tags, scales, rows);
    }

    public ReadOnlySpan<float> Transitions => _transitions;

    /// <summary>The slot that the search for a feature begins at.</summary>
    public static int Slot(ulong feature, int slots) => (int)(((feature >> 32) * (uint)slots) >> 32);

    /// <summary>What a feature is told from its neighbours by; never zero.</summary>
    public static ushort Tag(ulong feature) => (ushort)((ushort)feature | 1);

    /// <summary>Writes the scores of the labels of a token with the given features, against that of being outside.</summary>
    public void Emit(ReadOnlySpan<ulong> features, Span<float> scores)
    {
        ref var tags = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<byte, ushort>(_tags.Span));
        ref var scales = ref MemoryMarshal.GetReference(_scales.Span);
        ref var rows = ref MemoryMarshal.GetReference(_rows.Span);
        var sum = Vector256<int>.Zero;
        foreach (var feature in features)
        {
            var wanted = Tag(feature);
            for (var slot = Slot(feature, _slots); ; slot = slot + 1 == _slots ? 0 : slot + 1)
            {
                var tag = Unsafe.Add(ref tags, slot);
                if (tag == 0)
                    break;
                if (tag != wanted)
                    continue;
                sum += Scaled(Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref rows, (nint)slot * RowBytes)), Unsafe.Add(ref scales, slot));
                break;
            }
        }

        (Vector256.ConvertToSingle(sum) * _scale).CopyTo(scores);
    }

    private static Vector256<int> Scaled(uint row, short scale)
    {
        const uint Lower = 0x0F0F0F0F;
        var halves = Vector128.CreateScalar((row & Lower) | ((ulong)((row >> 4) & Lower) << 32)).AsSByte();
        var weights = Vector128.Shuffle(Vector128.Create(Steps), halves);
        return Vector256.WidenLower((Vector128.WidenLower(weights) * scale).ToVector256Unsafe());
    }
}
