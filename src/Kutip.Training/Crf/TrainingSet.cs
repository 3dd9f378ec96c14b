using Kutip.Language.Entities.Tagging;
using Kutip.Language.Tokens;
using Kutip.Training.Corpora;

namespace Kutip.Training.Crf;

/// <summary>
/// The sentences of examples with the rows of their features, made once for all seeds. Of the features of a corpus only those in
/// <c>kept</c> are used, where it is given.
/// </summary>
internal sealed class TrainingSet
{
    /// <param name="features">Makes the features.</param>
    /// <param name="examples">What to learn from.</param>
    /// <param name="kept">For each corpus the features that it may use, or null for all.</param>
    public TrainingSet(SentenceFeatures features, IReadOnlyList<Example> examples, HashSet<ulong>[]? kept)
    {
        var counts = new Dictionary<ulong, int>();
        foreach (var (example, sentence) in Sentences(examples))
        {
            foreach (var (feature, _) in Features(features, example, sentence, kept))
            {
                FeatureIndex.Add(counts, feature);
                if (example.Domain > 0)
                    FeatureIndex.Add(counts, CrfWeights.InDomain(feature, example.Domain));
            }
        }

        Index = new FeatureIndex(counts);
        Examples = [.. examples.Select(example => new Learned(example.Domain, [.. Sentences([example]).Select(pair => Extract(features, example, pair.Sentence, kept))]))];
    }

    /// <summary>Rows of the features.</summary>
    public FeatureIndex Index { get; }

    /// <summary>The examples in the order that they were given in.</summary>
    public IReadOnlyList<Learned> Examples { get; }

    private static IEnumerable<(Example Example, Sentence Sentence)> Sentences(IEnumerable<Example> examples)
    {
        foreach (var example in examples)
        {
            foreach (var sentence in example.Document.Sentences.ToArray())
            {
                // A name that the sentence splitter cut in two teaches nothing.
                var cut = Labels.Continues(example.Labels[sentence.First])
                    || (sentence.Last < example.Labels.Length && Labels.Continues(example.Labels[sentence.Last]));
                if (!cut)
                    yield return (example, sentence);
            }
        }
    }

    private static List<(ulong Feature, int Token)> Features(SentenceFeatures features, Example example, Sentence sentence, HashSet<ulong>[]? kept)
    {
        Span<ulong> hashes = stackalloc ulong[SentenceFeatures.Most];
        var all = new List<(ulong, int)>();
        features.Read(example.Document, example.Forms, sentence);
        for (var t = 0; t < sentence.Count; t++)
        {
            foreach (var feature in hashes[..features.Write(t, hashes)])
            {
                if (kept?[example.Domain].Contains(feature) != false)
                    all.Add((feature, t));
            }
        }

        return all;
    }

    private LearnedSentence Extract(SentenceFeatures features, Example example, Sentence sentence, HashSet<ulong>[]? kept)
    {
        var (offsets, ends) = (new List<int>(), new int[sentence.Count]);
        foreach (var (feature, token) in Features(features, example, sentence, kept))
        {
            offsets.Add(Index[feature] * CrfWeights.Lanes);
            if (example.Domain > 0)
                offsets.Add(Index[CrfWeights.InDomain(feature, example.Domain)] * CrfWeights.Lanes);
            ends[token] = offsets.Count;
        }

        for (var t = 1; t < ends.Length; t++)
            ends[t] = Math.Max(ends[t], ends[t - 1]);
        return new LearnedSentence([.. offsets], ends, example.Labels.AsSpan(sentence.First, sentence.Count).ToArray());
    }
}
