using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kutip.Language.Entities.Tagging;

/// <summary>What <see cref="WordTypes"/> says of a word.</summary>
internal readonly struct WordType
{
    /// <summary>What a difference of one between two classes' scores, which are logarithms of odds, is here.</summary>
    public const int One = 12;

    private readonly Vector64<sbyte> _below;

    private WordType(ulong word, byte best, Vector64<sbyte> below) => (Word, Best, _below) = (word, best, below);

    /// <summary>The word's hash.</summary>
    public ulong Word { get; }

    /// <summary>The likeliest class in the upper half, in the lower one by how much, in steps.</summary>
    public byte Best { get; }

    /// <summary>How far the score of a class is below that of the likeliest one; never above zero.</summary>
    public int Below(int type) => _below[type];

    /// <summary>Compares the scores of the classes.</summary>
    public static WordType Of(ulong word, Vector256<int> scores)
    {
        Span<int> all = stackalloc int[Vector256<int>.Count];
        scores.CopyTo(all);
        var best = Likeliest(all[..WordTypes.Classes]);
        var below = Vector256.Max(scores - Vector256.Create(all[best >> 4]), Vector256.Create((int)sbyte.MinValue));
        var half = Vector128.Narrow(below.GetLower(), below.GetUpper());
        return new WordType(word, best, Vector128.Narrow(half, half).GetLower());
    }

    /// <summary>The class with the highest score, and steps of how far it is above the second, as in <see cref="Best"/>.</summary>
    public static byte Likeliest(ReadOnlySpan<int> scores)
    {
        var (best, second) = scores[1] > scores[0] ? (1, 0) : (0, 1);
        for (var i = 2; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
                (best, second) = (i, best);
            else if (scores[i] > scores[second])
                second = i;
        }

        return (byte)((best << 4) | Step(scores[best] - scores[second]));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Step(int margin) => margin switch
    {
        < One => 0,
        < 5 * One / 2 => 1,
        < 4 * One => 2,
        _ => 3,
    };
}
