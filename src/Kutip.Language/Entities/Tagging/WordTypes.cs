using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Kutip.Language.Entities.Tagging;

/// <summary>
/// A linear model of what a word is by itself: an ordinary word, or the first or a further word of the name of a person, a body or a place. It has a row
/// of weights for the word and one for each run of two to five of its letters, which are hashed and not told apart (Weinberger et al. 2009; Joulin et
/// al. 2017). What it said of words lately is remembered. One instance serves one thread at a time.
/// </summary>
/// <param name="rows">Rows of eight weights of four bits, the last unused; see <see cref="Expert.Steps"/>.</param>
internal sealed class WordTypes(ReadOnlyMemory<byte> rows)
{
    /// <summary>The class of ordinary words; behind it two for each type, of a name's first word and of a further one.</summary>
    public const int Ordinary = 0;

    /// <summary>Classes in all.</summary>
    public const int Classes = 7;

    /// <summary>Bytes of a row.</summary>
    public const int RowBytes = Expert.RowBytes;

    /// <summary>Rows of one word at most.</summary>
    public const int Most = 64;

    private const int LongestWord = 16;
    private const int ShortestGram = 2;
    private const int LongestGram = 5;
    private const ulong Always = 1;
    private const int Remembered = 1 << 11;

    private readonly WordType[] _lately = new WordType[Remembered];
    private readonly int _count = rows.Length / RowBytes;

    /// <summary>What the model says of a word.</summary>
    /// <param name="word">Its hash, <see cref="TokenForms.HashOf"/>.</param>
    /// <param name="chars">The word as it is written.</param>
    public WordType Of(ulong word, ReadOnlySpan<char> chars)
    {
        ref var known = ref _lately[(int)(word >> 40) & (Remembered - 1)];
        if (known.Word != word)
            known = WordType.Of(word, Scores(word, chars));
        return known;
    }

    /// <summary>Writes the hashes of a word's features, and gives their number.</summary>
    public static int Features(ulong word, ReadOnlySpan<char> chars, Span<ulong> features)
    {
        if (chars.Length > 1 && chars[^1] == '.')
            chars = chars[..^1];
        Span<char> letters = stackalloc char[LongestWord + 2];
        var length = Math.Min(chars.Length, LongestWord);
        letters[0] = '^';
        for (var i = 0; i < length; i++)
            letters[i + 1] = TokenForms.Fold(chars[i]);
        letters[length + 1] = '$';
        letters = letters[..(length + 2)];

        var n = 0;
        features[n++] = Always;
        features[n++] = word;
        for (var first = 0; first < letters.Length; first++)
        {
            ulong gram = 7;
            for (var size = 1; size <= LongestGram && first + size <= letters.Length; size++)
            {
                gram = (gram ^ letters[first + size - 1]) * 0x9E3779B97F4A7C15;
                if (size >= ShortestGram)
                    features[n++] = gram;
            }
        }

        return n;
    }

    /// <summary>The row of a feature.</summary>
    public static int Row(ulong feature, int rows) => (int)(((((feature ^ (feature >> 31)) * 0xD6E8FEB86659FD93) >> 32) * (uint)rows) >> 32);

    private Vector256<int> Scores(ulong word, ReadOnlySpan<char> chars)
    {
        Span<ulong> features = stackalloc ulong[Most];
        ref var first = ref MemoryMarshal.GetReference(rows.Span);
        var sum = Vector256<int>.Zero;
        foreach (var feature in features[..Features(word, chars, features)])
            sum += Expert.Weights(Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref first, (nint)Row(feature, _count) * RowBytes)), scale: 1);
        return sum;
    }
}
