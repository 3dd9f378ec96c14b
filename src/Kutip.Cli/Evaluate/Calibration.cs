using System.Globalization;

namespace Kutip.Cli.Evaluate;

/// <summary>Whether confidence means what it says: of the quotes of one confidence, that share should be right, in kind, span and speaker's name.</summary>
internal sealed class Calibration
{
    private static readonly double[] Bounds = [0, 0.5, 0.7, 0.8, 0.9, 1];

    private readonly (int Count, int Right, double Sum)[] _bins = new (int, int, double)[Bounds.Length - 1];

    /// <summary>The ranges of confidence that hold quotes, from the lowest.</summary>
    public IEnumerable<CalibrationBin> Bins => _bins.Select((bin, n) => new CalibrationBin(Bounds[n], Bounds[n + 1], bin.Count, bin.Right, bin.Sum / Math.Max(1, bin.Count)))
        .Where(bin => bin.Count > 0);

    /// <summary>How far confidence and share of right quotes lie apart on average, each range weighed by its quotes (expected calibration error).</summary>
    public double Error => Bins.Sum(bin => bin.Count * Math.Abs(bin.Confidence - bin.Share)) / Math.Max(1, _bins.Sum(bin => bin.Count));

    public void Add(Pairing pairing)
    {
        foreach (var (gold, found) in pairing.Pairs)
        {
            if (found is not null)
                Add(found.Confidence, Verdicts.Of(gold, found).All(verdict => verdict.Right || verdict.Aspect is not (Aspect.Kind or Aspect.Name)));
        }

        foreach (var extra in pairing.Extra)
            Add(extra.Confidence, right: false);
    }

    public IEnumerable<string> Lines()
    {
        foreach (var bin in Bins)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"confidence {bin.From:0.0} to {bin.To:0.0}: {bin.Count,4} quotes, {bin.Confidence:0.000} on average, {bin.Right} right = {bin.Share:0.000}");
        }

        yield return string.Create(CultureInfo.InvariantCulture, $"expected calibration error {Error:0.000}");
    }

    private void Add(double confidence, bool right)
    {
        var n = Math.Min(Array.FindLastIndex(Bounds, bound => confidence >= bound), _bins.Length - 1);
        _bins[n] = (_bins[n].Count + 1, _bins[n].Right + (right ? 1 : 0), _bins[n].Sum + confidence);
    }
}

/// <summary>The quotes of one range of confidence.</summary>
/// <param name="Confidence">Their mean confidence.</param>
internal sealed record CalibrationBin(double From, double To, int Count, int Right, double Confidence)
{
    /// <summary>The share that is right.</summary>
    public double Share => (double)Right / Count;
}
