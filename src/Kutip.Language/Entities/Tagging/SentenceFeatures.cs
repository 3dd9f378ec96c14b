using System.Numerics;
using Kutip.Language.Tokens;

namespace Kutip.Language.Entities.Tagging;

/// <summary>
/// The features of the tokens of one sentence, as 64-bit hashes. Made anew for each sentence in the same arrays, so that nothing is
/// allocated in steady state. In a sentence all in lower or all in upper case the shapes of words tell nothing and are hidden.
/// </summary>
internal sealed class SentenceFeatures(NameLists lists, WordTypes types)
{
    /// <summary>Features of one token at most.</summary>
    public const int Most = 160;

    private const ulong Edge = 0xED6E;

    private Word[] _words = new Word[256];
    private ulong[] _marks = new ulong[256];
    private int _count;

    /// <summary>Whether the sentence has words both with and without capital letters.</summary>
    public bool Cased { get; private set; }

    /// <summary>How many of the features last written, from the first on, do not depend on upper and lower case.</summary>
    public int Caseless { get; private set; }

    /// <summary>Reads the sentence; its tokens are numbered from zero then.</summary>
    public void Read(Document document, TokenForms forms, Sentence sentence)
    {
        _count = sentence.Count;
        if (_words.Length < _count)
        {
            _words = new Word[Math.Max(_count, _words.Length * 2)];
            _marks = new ulong[_words.Length];
        }

        var lower = forms.Lower.Slice(sentence.First, _count);
        var shapes = forms.Shapes.Slice(sentence.First, _count);
        Cased = shapes.ContainsAny(Shape.Title, Shape.Mixed) || (shapes.ContainsAny(Shape.Upper, Shape.Initial) && shapes.Contains(Shape.Lower));
        lists.Mark(lower, _marks.AsSpan(0, _count));
        for (var i = 0; i < _count; i++)
        {
            ref var word = ref _words[i];
            word = default;
            word.Lower = lower[i];
            var chars = document.Chars(sentence.First + i);
            // "al-Sisi" was of lower case when the model learned; counting it as a capitalised word gained nothing there.
            var shape = shapes[i] == Shape.Title && char.IsLower(chars[0]) ? Shape.Lower : shapes[i];
            word.Shape = Cased || shape is Shape.Other or Shape.Digits ? (ulong)shape + 1 : (ulong)Shape.Lower + 1;
            word.Marks = _marks[i];
            word.Capital = Cased && shape is Shape.Title or Shape.Upper or Shape.Mixed or Shape.Initial;
            word.Type = types.Of(word.Lower, chars);
            Affixes(chars, Cased, ref word);
        }

        for (var i = 0; i < _count;)
        {
            var end = i;
            while (end < _count && _words[end].Capital)
                end++;
            for (var j = i; j < end; j++)
                (_words[j].RunFirst, _words[j].RunLast) = (i, end);
            i = Math.Max(end, i + 1);
        }
    }

    /// <summary>Writes the features of the token at <paramref name="at"/>, and gives their number.</summary>
    public int Write(int at, Span<ulong> features)
    {
        ref var word = ref _words[at];
        var n = 0;
        var mode = Cased ? 1UL : 2UL;
        ulong w = word.Lower, w1 = Lower(at - 1), w2 = Lower(at - 2), x1 = Lower(at + 1), x2 = Lower(at + 2);
        ulong s = word.Shape, s1 = ShapeAt(at - 1), s2 = ShapeAt(at - 2), t1 = ShapeAt(at + 1), t2 = ShapeAt(at + 2);

        features[n++] = Of(2, w);
        features[n++] = Of(4, w1);
        features[n++] = Of(5, x1);
        features[n++] = Of(6, w2);
        features[n++] = Of(7, x2);
        features[n++] = Of(8, w1, w);
        features[n++] = Of(9, w, x1);
        features[n++] = Of(10, w1, x1);
        features[n++] = Of(11, w1, w2);
        features[n++] = Of(12, x1, x2);
        for (var i = 0; i < word.Prefixes; i++)
            features[n++] = Of(40 + i, word.Prefix(i));
        features[n++] = Of(50, AffixAt(at - 1, suffix: true));
        features[n++] = Of(51, AffixAt(at + 1, suffix: true));
        features[n++] = Of(52, AffixAt(at - 1, suffix: false));
        features[n++] = Of(53, AffixAt(at + 1, suffix: false));
        features[n++] = Of(54, word.Prefix(Math.Min(3, word.Prefixes - 1)), word.Suffix(Math.Min(2, word.Suffixes - 1)));
        features[n++] = Of(55, w, word.Marks);
        features[n++] = Of(56, w1, word.Marks);
        features[n++] = Of(57, x1, word.Marks);
        n = WriteTypes(at, features, n);
        Caseless = n;

        features[n++] = Of(1, mode);
        features[n++] = Of(3, w, mode);
        for (var i = 0; i < word.Suffixes; i++)
            features[n++] = Of(45 + i, word.Suffix(i), s);
        features[n++] = Of(20, s, mode);
        features[n++] = Of(21, s, s1);
        features[n++] = Of(22, s, t1);
        features[n++] = Of(23, s1, (s << 4) | t1);
        features[n++] = Of(24, s2, (s1 << 4) | s);
        features[n++] = Of(25, s, (t1 << 4) | t2);
        features[n++] = Of(26, s, w1);
        features[n++] = Of(27, s, x1);
        features[n++] = Of(28, s, at == 0 ? 1UL : 2UL);
        features[n++] = Of(29, s, w);
        features[n++] = Of(30, word.Pattern, mode);

        n = WriteMarks(at, features, n);
        if (word.Capital)
            n = WriteRun(at, features, n);
        return n;
    }

    private int WriteMarks(int at, Span<ulong> features, int n)
    {
        ulong marks = _words[at].Marks, before = MarksAt(at - 1), after = MarksAt(at + 1);
        var s = _words[at].Shape;
        features[n++] = Of(60, marks, s);
        features[n++] = Of(61, before, s);
        features[n++] = Of(62, after, s);
        features[n++] = Of(63, before, marks);
        features[n++] = Of(64, marks, after);
        for (var rest = marks; rest != 0; rest &= rest - 1)
            features[n++] = Of(65, (ulong)BitOperations.TrailingZeroCount(rest), s);
        for (var rest = before; rest != 0; rest &= rest - 1)
            features[n++] = Of(66, (ulong)BitOperations.TrailingZeroCount(rest), s);
        for (var rest = after; rest != 0; rest &= rest - 1)
            features[n++] = Of(67, (ulong)BitOperations.TrailingZeroCount(rest), s);
        return n;
    }

    /// <summary>What stands around and at the ends of the row of capitalised words that the token is in.</summary>
    private int WriteRun(int at, Span<ulong> features, int n)
    {
        var (first, last) = (_words[at].RunFirst, _words[at].RunLast);
        ulong before = Lower(first - 1), after = Lower(last);
        var place = (at == first ? 1UL : 0) | (at == last - 1 ? 2UL : 0);
        var length = (ulong)Math.Min(last - first, 5);
        features[n++] = Of(70, before, place);
        features[n++] = Of(71, after, place);
        features[n++] = Of(72, length, place);
        features[n++] = Of(73, Lower(first), place);
        features[n++] = Of(74, Lower(last - 1), place);
        features[n++] = Of(75, before, after);
        features[n++] = Of(76, MarksAt(first), place);
        features[n++] = Of(77, MarksAt(last - 1), place);
        features[n++] = Of(78, Lower(first - 2), before);
        features[n++] = Of(79, after, Lower(last + 1));

        var type = TypeOfRun(first, last);
        features[n++] = Of(87, type, place);
        features[n++] = Of(88, type, before);
        features[n++] = Of(89, type, after);
        features[n++] = Of(90, type, (place << 8) | length);
        return n;
    }

    /// <summary>What the word, its neighbours and both together are by <see cref="WordTypes"/>.</summary>
    private int WriteTypes(int at, Span<ulong> features, int n)
    {
        ulong type = TypeAt(at), before = TypeAt(at - 1), after = TypeAt(at + 1);
        features[n++] = Of(80, type);
        features[n++] = Of(81, before);
        features[n++] = Of(82, after);
        features[n++] = Of(83, type, before);
        features[n++] = Of(84, type, after);
        features[n++] = Of(85, type, (before << 8) | after);
        features[n++] = Of(86, type, Lower(at - 1));
        features[n++] = Of(91, type, Lower(at + 1));
        return n;
    }

    /// <summary>What the words from <paramref name="first"/> to before <paramref name="last"/> are as one: ordinary words or a name of one type.</summary>
    private ulong TypeOfRun(int first, int last)
    {
        Span<int> scores = [0, 0, 0, 0];
        for (var i = first; i < last; i++)
        {
            ref readonly var type = ref _words[i].Type;
            var further = i == first ? 0 : 1;
            scores[0] += type.Below(WordTypes.Ordinary);
            for (var name = 1; name < scores.Length; name++)
                scores[name] += type.Below((2 * name) - 1 + further);
        }

        return WordType.Likeliest(scores);
    }

    private ulong Lower(int at) => (uint)at < (uint)_count ? _words[at].Lower : Edge;

    private ulong ShapeAt(int at) => (uint)at < (uint)_count ? _words[at].Shape : 15;

    private ulong MarksAt(int at) => (uint)at < (uint)_count ? _words[at].Marks : 0;

    private ulong TypeAt(int at) => (uint)at < (uint)_count ? _words[at].Type.Best : Edge;

    private ulong AffixAt(int at, bool suffix)
    {
        if ((uint)at >= (uint)_count)
            return Edge;
        return suffix ? _words[at].Suffix(Math.Min(2, _words[at].Suffixes - 1)) : _words[at].Prefix(Math.Min(2, _words[at].Prefixes - 1));
    }

    private static void Affixes(ReadOnlySpan<char> chars, bool cased, ref Word word)
    {
        ulong hash = 17;
        word.Prefixes = Math.Min(chars.Length, Word.Affixes);
        for (var i = 0; i < word.Prefixes; i++)
            word.SetPrefix(i, hash = (hash ^ char.ToLowerInvariant(chars[i])) * 0x9E3779B97F4A7C15);
        hash = 31;
        word.Suffixes = word.Prefixes;
        for (var i = 0; i < word.Suffixes; i++)
            word.SetSuffix(i, hash = (hash ^ char.ToLowerInvariant(chars[^(i + 1)])) * 0x9E3779B97F4A7C15);

        // Runs of letters, digits and signs, each as one.
        ulong pattern = 0, before = 0;
        foreach (var c in chars[..Math.Min(chars.Length, 24)])
        {
            var kind = char.IsDigit(c) ? 3UL : !char.IsLetter(c) ? c : cased && char.IsUpper(c) ? 1UL : 2UL;
            if (kind != before)
                pattern = (pattern * 31) + kind;
            before = kind;
        }

        word.Pattern = pattern;
    }

    private static ulong Of(int template, ulong a) => Mix(((ulong)template << 56) ^ a);

    private static ulong Of(int template, ulong a, ulong b) => Mix(((ulong)template << 56) ^ a ^ (BitOperations.RotateLeft(b, 23) * 0xC2B2AE3D27D4EB4F));

    private static ulong Mix(ulong h)
    {
        h = (h ^ (h >> 32)) * 0xD6E8FEB86659FD93;
        return h ^ (h >> 32);
    }

    private struct Word
    {
        public const int Affixes = 5;

        public ulong Lower;
        public ulong Shape;
        public ulong Pattern;
        public ulong Marks;
        public WordType Type;
        public bool Capital;
        public int RunFirst;
        public int RunLast;
        public int Prefixes;
        public int Suffixes;
        private AffixHashes _prefixes;
        private AffixHashes _suffixes;

        public readonly ulong Prefix(int index) => _prefixes[index];

        public readonly ulong Suffix(int index) => _suffixes[index];

        public void SetPrefix(int index, ulong hash) => _prefixes[index] = hash;

        public void SetSuffix(int index, ulong hash) => _suffixes[index] = hash;
    }

    [System.Runtime.CompilerServices.InlineArray(Word.Affixes)]
    private struct AffixHashes
    {
        private ulong _first;
    }
}
