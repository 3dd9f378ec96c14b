using System.Runtime.InteropServices;
using Kutip.Language.Entities.Tagging;
using Kutip.Training.Corpora;

namespace Kutip.Training.Crf;

/// <summary>Which features stand in which corpora, and what is kept of them for a kind of text.</summary>
internal sealed class FeatureCensus(SentenceFeatures features)
{
    /// <summary>Occurrences beyond this many make a feature no more worth keeping.</summary>
    private const int Enough = 3;

    private readonly Dictionary<ulong, (int Corpora, int Count)> _seen = [];

    /// <summary>Counts the features of the examples of one corpus in; of a corpus in one case also those that case has no part in.</summary>
    public void Add(IEnumerable<Example> examples)
    {
        Span<ulong> hashes = stackalloc ulong[SentenceFeatures.Most];
        foreach (var example in examples)
        {
            foreach (var sentence in example.Document.Sentences)
            {
                features.Read(example.Document, example.Forms, sentence);
                for (var t = 0; t < sentence.Count; t++)
                {
                    var count = features.Write(t, hashes);
                    for (var i = 0; i < count; i++)
                    {
                        ref var seen = ref CollectionsMarshal.GetValueRefOrAddDefault(_seen, hashes[i], out _);
                        seen.Corpora |= (1 << example.Domain) | (i < features.Caseless ? 1 : 0);
                        seen.Count++;
                    }
                }
            }
        }
    }

    /// <summary>
    /// The features that matter most for the text of one corpus, by their weights and number. Features that only the
    /// <paramref name="others"/> have count by their shared weights.
    /// </summary>
    public HashSet<ulong> Heaviest(CrfWeights weights, int domain, int others, int most)
    {
        var features = new List<(ulong Feature, float Weight)>();
        foreach (var (feature, (corpora, count)) in _seen)
        {
            if ((corpora & (others | (1 << domain))) == 0)
                continue;
            var row = Row(weights, feature, domain);
            features.Add((feature, (Math.Max(0, row.Max()) - Math.Min(0, row.Min())) * Math.Min(count, Enough)));
        }

        return [.. features.OrderByDescending(feature => feature.Weight).ThenBy(feature => feature.Feature).Take(most).Select(feature => feature.Feature)];
    }

    /// <summary>A feature's shared weights, with the corpus's own added to them where it stands in the corpus.</summary>
    public float[] Row(CrfWeights weights, ulong feature, int domain)
    {
        var row = weights.Row(feature).ToArray();
        if ((_seen[feature].Corpora & (1 << domain)) != 0)
            CrfWeights.Add(weights.Row(CrfWeights.InDomain(feature, domain)), row);
        return CrfWeights.AgainstOutside(row);
    }
}
