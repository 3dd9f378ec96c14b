namespace Kutip.Benchmarks;

/// <summary>Percentiles of measured values, by the nearest rank.</summary>
internal sealed class Percentiles(IEnumerable<double> values)
{
    private readonly double[] _sorted = [.. values.Order()];

    public int Count => _sorted.Length;

    public double Max => _sorted[^1];

    /// <summary>The smallest value that <paramref name="percent"/> % of the values do not exceed.</summary>
    public double At(double percent) => _sorted[Math.Clamp((int)Math.Ceiling(percent / 100 * _sorted.Length) - 1, 0, _sorted.Length - 1)];
}
