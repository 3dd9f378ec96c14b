using Kutip.Language.Entities.Tagging;

namespace Kutip.Training.Crf;

/// <summary>Forward and backward sums over all label rows of one sentence, scaled at each token so that nothing overflows.</summary>
internal sealed class Lattice
{
    private const int Lanes = CrfWeights.Lanes;

    /// <summary>Keeps a label possible that only the labels around it speak for.</summary>
    private const float Floor = 1e-20f;

    private readonly float[] _exp = new float[(Lanes + 1) * Lanes];
    private readonly float[] _pairs = new float[(Lanes + 1) * Lanes];
    private float[] _emissions = [];
    private float[] _forward = [];
    private float[] _backward = [];
    private float[] _marginals = [];
    private int _count;

    public void Resize(int count)
    {
        _count = count;
        if (_emissions.Length >= count * Lanes)
            return;
        _emissions = new float[count * Lanes * 2];
        _forward = new float[_emissions.Length];
        _backward = new float[_emissions.Length];
        _marginals = new float[_emissions.Length];
    }

    /// <summary>The scores of token <paramref name="t"/>, to be filled in before <see cref="Run"/>.</summary>
    public Span<float> Emissions(int t) => _emissions.AsSpan(t * Lanes, Lanes);

    /// <summary>The probability of each label at token <paramref name="t"/>.</summary>
    public ReadOnlySpan<float> Marginals(int t) => _marginals.AsSpan(t * Lanes, Lanes);

    /// <summary>The expected number of times that each label follows <paramref name="label"/>; row sixteen is the sentence's beginning.</summary>
    public ReadOnlySpan<float> Transitions(int label) => _pairs.AsSpan(label * Lanes, Lanes);

    public void Run(ReadOnlySpan<float> transitions)
    {
        for (var i = 0; i < _exp.Length; i++)
            _exp[i] = MathF.Exp(transitions[i]);
        _pairs.AsSpan().Clear();
        for (var t = 0; t < _count; t++)
            Exponentiate(Emissions(t));
        Forward();
        Backward();
        for (var lane = 0; lane < Lanes; lane++)
            _pairs[(Lanes * Lanes) + lane] = _marginals[lane];
    }

    private static void Exponentiate(Span<float> row)
    {
        var most = float.NegativeInfinity;
        foreach (var value in row[..Labels.Count])
            most = Math.Max(most, value);
        for (var lane = 0; lane < Labels.Count; lane++)
            row[lane] = Math.Max(Floor, MathF.Exp(row[lane] - most));
        row[Labels.Count..].Clear();
    }

    private void Forward()
    {
        for (var t = 0; t < _count; t++)
        {
            var row = _forward.AsSpan(t * Lanes, Lanes);
            row.Clear();
            if (t == 0)
                _exp.AsSpan(Lanes * Lanes, Lanes).CopyTo(row);
            for (var label = 0; t > 0 && label < Labels.Count; label++)
                AddScaled(_exp.AsSpan(label * Lanes, Lanes), _forward[((t - 1) * Lanes) + label], row);
            Scale(row, Emissions(t));
        }
    }

    private void Backward()
    {
        Span<float> ahead = stackalloc float[Lanes];
        for (var t = _count - 1; t >= 0; t--)
        {
            var row = _backward.AsSpan(t * Lanes, Lanes);
            var forward = _forward.AsSpan(t * Lanes, Lanes);
            if (t == _count - 1)
            {
                for (var label = 0; label < Lanes; label++)
                    row[label] = label < Labels.Count ? 1 : 0;
            }
            else
            {
                var next = _backward.AsSpan((t + 1) * Lanes, Lanes);
                var emissions = Emissions(t + 1);
                for (var lane = 0; lane < Lanes; lane++)
                    ahead[lane] = next[lane] * emissions[lane];
                for (var label = 0; label < Lanes; label++)
                    row[label] = Dot(_exp.AsSpan(label * Lanes, Lanes), ahead);
                Pairs(forward, ahead);
            }

            Normalise(row);
            var marginals = _marginals.AsSpan(t * Lanes, Lanes);
            for (var lane = 0; lane < Lanes; lane++)
                marginals[lane] = forward[lane] * row[lane];
            Normalise(marginals);
        }
    }

    private void Pairs(ReadOnlySpan<float> forward, ReadOnlySpan<float> ahead)
    {
        var sum = 0f;
        for (var label = 0; label < Labels.Count; label++)
            sum += forward[label] * Dot(_exp.AsSpan(label * Lanes, Lanes), ahead);
        for (var label = 0; label < Labels.Count; label++)
        {
            var share = forward[label] / sum;
            for (var lane = 0; lane < Lanes && share > 0; lane++)
                _pairs[(label * Lanes) + lane] += share * _exp[(label * Lanes) + lane] * ahead[lane];
        }
    }

    private static void AddScaled(ReadOnlySpan<float> row, float factor, Span<float> sum)
    {
        for (var lane = 0; lane < Lanes; lane++)
            sum[lane] += factor * row[lane];
    }

    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = 0f;
        for (var lane = 0; lane < Lanes; lane++)
            sum += a[lane] * b[lane];
        return sum;
    }

    private static void Scale(Span<float> row, ReadOnlySpan<float> factors)
    {
        for (var lane = 0; lane < Lanes; lane++)
            row[lane] *= factors[lane];
        Normalise(row);
    }

    private static void Normalise(Span<float> row)
    {
        var sum = 0f;
        foreach (var value in row)
            sum += value;
        for (var lane = 0; lane < Lanes; lane++)
            row[lane] /= sum;
    }
}
