using System.Runtime.InteropServices;

namespace Kutip.Training.Crf;

/// <summary>Numbers the features of a training set, the frequent ones first, so that their weights stand close together.</summary>
internal sealed class FeatureIndex
{
    /// <summary>The row of features that the training set lacks; its weights stay zero.</summary>
    public const int Unknown = 0;

    private readonly Dictionary<ulong, int> _rows;

    /// <param name="counts">How often each feature stands in the training set.</param>
    public FeatureIndex(IReadOnlyDictionary<ulong, int> counts)
    {
        var features = counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => pair.Key).ToArray();
        _rows = new(features.Length);
        for (var i = 0; i < features.Length; i++)
            _rows.Add(features[i], i + 1);
    }

    /// <summary>Number of rows, that of unknown features among them.</summary>
    public int Count => _rows.Count + 1;

    /// <summary>The row of a feature.</summary>
    public int this[ulong feature] => _rows.GetValueOrDefault(feature, Unknown);

    /// <summary>Counts one more of <paramref name="feature"/>.</summary>
    public static void Add(Dictionary<ulong, int> counts, ulong feature) => CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out _)++;
}
