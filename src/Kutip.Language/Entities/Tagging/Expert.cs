using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Kutip.Language.Entities.Tagging;

/// <summary>
/// The weights for one kind of text: rows of eight weights of four bits and a scale that they share, found by a feature's hash in a table of buckets of
/// sixteen slots, which are told apart by sixteen bits and compared at once. A feature that its bucket lacks weighs nothing.
/// </summary>
internal sealed class Expert
{
    /// <summary>Slots of a bucket.</summary>
    public const int BucketSlots = 16;

    /// <summary>Bytes of a row's weights, the first four lanes' in the lower halves of the bytes, the other four's in the upper ones.</summary>
    public const int RowBytes = Labels.Lanes / 2;

    /// <summary>Bytes of a slot beside its tag: the scale, then the weights.</summary>
    public const int SlotBytes = 1 + RowBytes;

    /// <summary>What the sixteen values of a half byte are worth: finer steps where most weights are, near zero.</summary>
    public static ReadOnlySpan<sbyte> Steps => [-36, -24, -16, -10, -6, -3, -1, 0, 1, 3, 6, 10, 16, 24, 36, 0];

    private readonly ReadOnlyMemory<byte> _tags;
    private readonly ReadOnlyMemory<byte> _slots;
    private readonly float[] _transitions;
    private readonly float _scale;
    private readonly int _buckets;

    /// <param name="buckets">Number of buckets.</param>
    /// <param name="scale">What a weight of one in a row with a scale of one is worth.</param>
    /// <param name="transitions">See <see cref="Viterbi.Decode"/>.</param>
    /// <param name="tags">Tags of the slots, sixteen a bucket.</param>
    /// <param name="slots">Scales and weights of the slots; an empty one has a scale of zero.</param>
    public Expert(int buckets, float scale, float[] transitions, ReadOnlyMemory<byte> tags, ReadOnlyMemory<byte> slots) =>
        (_buckets, _scale, _transitions, _tags, _slots) = (buckets, scale, transitions, tags, slots);

    public ReadOnlySpan<float> Transitions => _transitions;

    /// <summary>The bucket of a feature.</summary>
    public static int Bucket(ulong feature, int buckets) => (int)(((feature >> 32) * (uint)buckets) >> 32);

    /// <summary>What a feature is told from others of its bucket by.</summary>
    public static ushort Tag(ulong feature) => (ushort)feature;

    /// <summary>Writes the scores of the labels of a token with the given features, against that of being outside.</summary>
    public void Emit(ReadOnlySpan<ulong> features, Span<float> scores)
    {
        // Whether a feature is there cannot be foretold, so that no branch depends on it.
        Span<int> found = stackalloc int[SentenceFeatures.Most];
        ref var tags = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<byte, ushort>(_tags.Span));
        var count = 0;
        foreach (var feature in features)
        {
            var first = Bucket(feature, _buckets) * BucketSlots;
            var same = Vector256.Equals(Vector256.LoadUnsafe(ref tags, (nuint)first), Vector256.Create(Tag(feature)));
            var bits = same.AsByte().ExtractMostSignificantBits();
            found[count] = first + (BitOperations.TrailingZeroCount(bits) >> 1);
            count += Unsafe.BitCast<bool, byte>(bits != 0);
        }

        ref var slots = ref MemoryMarshal.GetReference(_slots.Span);
        var sum = Vector256<int>.Zero;
        foreach (var slot in found[..count])
        {
            ref var at = ref Unsafe.Add(ref slots, (nint)slot * SlotBytes);
            sum += Weights(Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref at, 1)), at);
        }

        (Vector256.ConvertToSingle(sum) * _scale).CopyTo(scores);
    }

    /// <summary>The eight weights of a row times its scale.</summary>
    public static Vector256<int> Weights(uint row, short scale)
    {
        const uint Lower = 0x0F0F0F0F;
        var halves = Vector128.CreateScalar((row & Lower) | ((ulong)((row >> 4) & Lower) << 32)).AsSByte();
        var weights = Vector128.Shuffle(Vector128.Create(Steps), halves);
        return Vector256.WidenLower((Vector128.WidenLower(weights) * scale).ToVector256Unsafe());
    }
}
