using System.Numerics;
using Kutip.Language.Entities;
using Kutip.Language.Entities.Tagging;
using Kutip.Language.Tokens;

namespace Kutip.Training.Crf;

/// <summary>The weights of a linear-chain conditional random field in full precision (Lafferty, McCallum and Pereira 2001).</summary>
internal sealed class CrfWeights(FeatureIndex index)
{
    /// <summary>
    /// Weights of a feature in training: one for each label, padded to whole vectors. Being outside has its own here, though only the
    /// differences to it count in the end: without it the names came out 0.7 points of F1 worse.
    /// </summary>
    public const int Lanes = 16;

    private readonly Viterbi _viterbi = new();

    /// <summary>Added to the score of being outside of names: precision against recall.</summary>
    public float Bias { get; set; }

    public float[] Rows { get; } = new float[Lanes * index.Count];

    /// <summary>One row for each label that may stand before, and one for the beginning of a sentence.</summary>
    public float[] Transitions { get; } = MakeTransitions();

    public Span<float> Row(ulong feature) => Rows.AsSpan(Lanes * index[feature], Lanes);

    /// <summary>Adds the weights of another run on the same training set.</summary>
    public void Add(CrfWeights other)
    {
        for (var i = 0; i < Rows.Length; i++)
            Rows[i] += other.Rows[i];
        for (var i = 0; i < Transitions.Length; i++)
            Transitions[i] += other.Transitions[i];
    }

    /// <summary>Divides all weights.</summary>
    public void Divide(float count)
    {
        for (var i = 0; i < Rows.Length; i++)
            Rows[i] /= count;
        for (var i = 0; i < Transitions.Length; i++)
            Transitions[i] /= count;
    }

    /// <summary>Sums the weights of each token's features.</summary>
    public void Emit(ReadOnlySpan<int> offsets, Span<float> emissions)
    {
        emissions.Clear();
        foreach (var offset in offsets)
            Add(Rows.AsSpan(offset, Lanes), emissions);
    }

    /// <summary>The names of a document.</summary>
    public List<NameSpan> Tag(Document document, TokenForms forms, SentenceFeatures features, int domain = 0, HashSet<ulong>? kept = null)
    {
        var names = new List<NameSpan>();
        var transitions = BiasedTransitions();
        Span<ulong> hashes = stackalloc ulong[SentenceFeatures.Most];
        Span<float> sum = stackalloc float[Lanes];
        foreach (var sentence in document.Sentences)
        {
            features.Read(document, forms, sentence);
            var emissions = new float[sentence.Count * Labels.Lanes];
            for (var t = 0; t < sentence.Count; t++)
            {
                sum.Clear();
                foreach (var feature in hashes[..features.Write(t, hashes)])
                {
                    if (kept?.Contains(feature) == false)
                        continue;
                    Add(Row(feature), sum);
                    if (domain > 0)
                        Add(Row(InDomain(feature, domain)), sum);
                }

                AgainstOutside(sum).CopyTo(emissions.AsSpan(t * Labels.Lanes));
            }

            var labels = new byte[sentence.Count];
            _viterbi.Decode(emissions, transitions, labels);
            Spans.Read(labels, sentence.First, names);
        }

        return names;
    }

    /// <summary>The feature as one of a corpus's own (Daumé 2007).</summary>
    public static ulong InDomain(ulong feature, int domain)
    {
        var hash = (feature + (ulong)domain) * 0x9E3779B97F4A7C15;
        return hash ^ (hash >> 31);
    }

    /// <summary>The weights of the labels of names, less that of being outside, as the model has them.</summary>
    public static float[] AgainstOutside(ReadOnlySpan<float> row)
    {
        var names = row[1..Labels.Count].ToArray();
        for (var lane = 0; lane < names.Length; lane++)
            names[lane] -= row[Labels.Outside];
        return names;
    }

    /// <summary>The transitions as <see cref="Viterbi"/> reads them, with the bias in those to outside.</summary>
    public float[] BiasedTransitions()
    {
        var biased = new float[(Labels.Count + 1) * Labels.Count];
        for (var label = 0; label <= Labels.Count; label++)
        {
            var row = label == Labels.Count ? Lanes : label;
            Transitions.AsSpan(row * Lanes, Labels.Count).CopyTo(biased.AsSpan(label * Labels.Count));
            biased[label * Labels.Count] += Bias;
        }

        return biased;
    }

    public static void Add(ReadOnlySpan<float> row, Span<float> sum)
    {
        for (var lane = 0; lane < Lanes; lane += Vector<float>.Count)
            (new Vector<float>(sum[lane..]) + new Vector<float>(row[lane..])).CopyTo(sum[lane..]);
    }

    private static float[] MakeTransitions()
    {
        var rows = new float[(Lanes + 1) * Lanes];
        rows.AsSpan().Fill(float.NegativeInfinity);
        for (var label = 0; label < Labels.Count; label++)
        {
            if (Labels.MayBegin(label))
                rows[(Lanes * Lanes) + label] = 0;
            for (var next = 0; next < Labels.Count; next++)
            {
                if (Labels.MayFollow(label, next))
                    rows[(label * Lanes) + next] = 0;
            }
        }

        return rows;
    }
}
