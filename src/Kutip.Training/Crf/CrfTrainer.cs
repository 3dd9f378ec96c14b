using System.Numerics;
using System.Runtime.InteropServices;

namespace Kutip.Training.Crf;

/// <summary>
/// Maximises the conditional likelihood by stochastic gradient steps whose size adapts to each weight (AdaGrad, Duchi, Hazan and
/// Singer 2011), with feature dropout and an L2 penalty, and averages the weights of the last epochs. Deterministic for a seed.
/// </summary>
internal sealed class CrfTrainer(CrfOptions options, TrainingSet set)
{
    private const int Lanes = CrfWeights.Lanes;
    private const float Negligible = 1e-3f;

    private readonly CrfWeights _weights = new(set.Index);
    private readonly float[] _squares = new float[Lanes * set.Index.Count];
    private readonly float[] _transitionSquares = new float[(Lanes + 1) * Lanes];
    private readonly Random _random = new(options.Seed);
    private readonly Coin _coin = new((ulong)options.Seed, options.Dropout);
    private readonly Lattice _lattice = new();
    private readonly List<int> _offsets = [];
    private readonly List<int> _ends = [];

    /// <summary>Trains on the examples, in another order each epoch.</summary>
    public CrfWeights Train()
    {
        var examples = set.Examples.ToArray();
        var sums = new float[_weights.Rows.Length];
        var transitionSums = new float[_weights.Transitions.Length];
        for (var e = 0; e < options.Epochs; e++)
        {
            _random.Shuffle(examples);
            foreach (var example in examples)
            {
                foreach (var sentence in example.Sentences)
                    Learn(sentence, example.Domain);
            }

            if (e < options.Epochs - options.Averaged)
                continue;
            Accumulate(_weights.Rows, sums);
            Accumulate(_weights.Transitions, transitionSums);
        }

        for (var i = 0; i < sums.Length; i++)
            _weights.Rows[i] = sums[i] / options.Averaged;
        for (var i = 0; i < transitionSums.Length; i++)
            _weights.Transitions[i] = transitionSums[i] / options.Averaged;
        return _weights;
    }

    private static void Accumulate(float[] values, float[] sums)
    {
        for (var i = 0; i < values.Length; i++)
            sums[i] += values[i];
    }

    private void Learn(LearnedSentence sentence, int domain)
    {
        Draw(sentence, domain);
        var count = sentence.Labels.Length;
        _lattice.Resize(count);
        for (var t = 0; t < count; t++)
            _weights.Emit(OffsetsOf(t), _lattice.Emissions(t));
        _lattice.Run(_weights.Transitions);
        Step(sentence.Labels);
    }

    /// <summary>The features of each token, less those that dropout takes.</summary>
    private void Draw(LearnedSentence sentence, int domain)
    {
        _offsets.Clear();
        _ends.Clear();
        var (step, at) = (domain > 0 ? 2 : 1, 0);
        foreach (var end in sentence.Ends)
        {
            for (; at < end; at += step)
            {
                if (!_coin.Toss())
                    _offsets.AddRange(sentence.Offsets.AsSpan(at, step));
            }

            _ends.Add(_offsets.Count);
        }
    }

    private ReadOnlySpan<int> OffsetsOf(int t) =>
        CollectionsMarshal.AsSpan(_offsets)[(t == 0 ? 0 : _ends[t - 1]).._ends[t]];

    private void Step(ReadOnlySpan<byte> gold)
    {
        Span<float> gradient = stackalloc float[Lanes];
        for (var t = 0; t < gold.Length; t++)
        {
            _lattice.Marginals(t).CopyTo(gradient);
            gradient[gold[t]] -= 1;
            if (-gradient[gold[t]] < Negligible)
                continue;
            foreach (var offset in OffsetsOf(t))
                Step(_weights.Rows.AsSpan(offset, Lanes), _squares.AsSpan(offset, Lanes), gradient);
        }

        for (var label = 0; label <= Lanes; label++)
        {
            _lattice.Transitions(label).CopyTo(gradient);
            if (label == Lanes)
                gradient[gold[0]] -= 1;
            for (var t = 1; t < gold.Length && label < Lanes; t++)
            {
                if (gold[t - 1] == label)
                    gradient[gold[t]] -= 1;
            }

            var row = _weights.Transitions.AsSpan(label * Lanes, Lanes);
            for (var next = 0; next < Lanes; next++)
            {
                if (float.IsNegativeInfinity(row[next]))
                    continue;
                ref var square = ref _transitionSquares[(label * Lanes) + next];
                square += gradient[next] * gradient[next];
                row[next] -= options.Rate * gradient[next] / (1e-4f + MathF.Sqrt(square));
            }
        }
    }

    private void Step(Span<float> weights, Span<float> squares, ReadOnlySpan<float> gradient)
    {
        var (rate, l2, tiny) = (new Vector<float>(options.Rate), new Vector<float>(options.L2), new Vector<float>(1e-2f));
        for (var lane = 0; lane < Lanes; lane += Vector<float>.Count)
        {
            var weight = new Vector<float>(weights[lane..]);
            var slope = new Vector<float>(gradient[lane..]) + (l2 * weight);
            var square = new Vector<float>(squares[lane..]) + (slope * slope);
            (weight - (rate * slope / (tiny + Vector.SquareRoot(square)))).CopyTo(weights[lane..]);
            square.CopyTo(squares[lane..]);
        }
    }

    /// <summary>Says yes with a given probability; xorshift (Marsaglia 2003), for billions of tosses.</summary>
    private sealed class Coin(ulong seed, float probability)
    {
        private readonly uint _threshold = (uint)(probability * uint.MaxValue);
        private ulong _state = (seed * 0x9E3779B97F4A7C15) | 1;

        public bool Toss()
        {
            _state ^= _state << 13;
            _state ^= _state >> 7;
            _state ^= _state << 17;
            return (uint)(_state >> 32) < _threshold;
        }
    }
}
