using System.Numerics;
using System.Runtime.InteropServices;
using Kutip.Language.Entities.Tagging;
using Kutip.Language.Tokens;
using Kutip.Training.Corpora;

namespace Kutip.Training.Crf;

/// <summary>
/// Maximises the conditional likelihood by stochastic gradient steps whose size adapts to each weight (AdaGrad, Duchi, Hazan and
/// Singer 2011), with feature dropout and an L2 penalty, and averages the weights of the last epochs. Deterministic for a seed.
/// Of the features of a corpus only those in <c>kept</c> are used, where it is given.
/// </summary>
internal sealed class CrfTrainer(CrfOptions options, SentenceFeatures features, HashSet<ulong>[]? kept)
{
    private const int Lanes = CrfWeights.Lanes;
    private const float Negligible = 1e-3f;

    private readonly CrfWeights _weights = new(options.Bits);
    private readonly float[] _squares = new float[Lanes << options.Bits];
    private readonly float[] _transitionSquares = new float[(Lanes + 1) * Lanes];
    private readonly Random _random = new(options.Seed);
    private readonly Lattice _lattice = new();
    private readonly List<int> _offsets = [];
    private readonly List<int> _ends = [];
    private readonly Dictionary<Example, List<Extracted>> _extracted = [];

    /// <summary>Trains on the examples, in another order each epoch.</summary>
    public CrfWeights Train(Example[] examples)
    {
        var sums = new float[_weights.Rows.Length];
        var transitionSums = new float[_weights.Transitions.Length];
        for (var e = 0; e < options.Epochs; e++)
        {
            _random.Shuffle(examples);
            foreach (var example in examples)
                Learn(example);
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

    private void Learn(Example example)
    {
        ref var extracted = ref CollectionsMarshal.GetValueRefOrAddDefault(_extracted, example, out var known);
        extracted ??= [];
        var number = 0;
        foreach (var sentence in example.Document.Sentences)
        {
            var gold = example.Labels.AsSpan(sentence.First, sentence.Count);
            // A name that the sentence splitter cut in two teaches nothing.
            if (Labels.Continues(gold[0]) || (sentence.Last < example.Labels.Length && Labels.Continues(example.Labels[sentence.Last])))
                continue;
            if (!known)
                extracted.Add(Extract(example, sentence));
            Draw(extracted[number++], example.Domain);
            _lattice.Resize(sentence.Count);
            for (var t = 0; t < sentence.Count; t++)
                _weights.Emit(OffsetsOf(t), _lattice.Emissions(t));
            _lattice.Run(_weights.Transitions);
            Step(gold);
        }
    }

    /// <summary>The rows of weights of each token's features, of a corpus the shared and the own one of each in turn.</summary>
    private Extracted Extract(Example example, Sentence sentence)
    {
        Span<ulong> hashes = stackalloc ulong[SentenceFeatures.Most];
        var (offsets, ends) = (new List<int>(), new int[sentence.Count]);
        features.Read(example.Document, example.Forms, sentence);
        for (var t = 0; t < sentence.Count; t++)
        {
            foreach (var feature in hashes[..features.Write(t, hashes)])
            {
                if (kept?[example.Domain].Contains(feature) == false)
                    continue;
                offsets.Add(_weights.Offset(feature));
                if (example.Domain > 0)
                    offsets.Add(_weights.Offset(CrfWeights.InDomain(feature, example.Domain)));
            }

            ends[t] = offsets.Count;
        }

        return new Extracted([.. offsets], ends);
    }

    /// <summary>The features of each token, less those that dropout takes.</summary>
    private void Draw(Extracted sentence, int domain)
    {
        _offsets.Clear();
        _ends.Clear();
        var (step, at) = (domain > 0 ? 2 : 1, 0);
        foreach (var end in sentence.Ends)
        {
            for (; at < end; at += step)
            {
                if (_random.NextSingle() >= options.Dropout)
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

    /// <summary>Row offsets of a sentence's features, and where those of each token end.</summary>
    private readonly record struct Extracted(int[] Offsets, int[] Ends);
}
