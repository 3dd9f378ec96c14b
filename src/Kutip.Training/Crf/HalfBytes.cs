using Kutip.Language.Entities.Tagging;

namespace Kutip.Training.Crf;

/// <summary>Packs eight weights into four bytes as <see cref="Expert"/> unpacks them.</summary>
internal static class HalfBytes
{
    /// <summary>Packs a row.</summary>
    /// <param name="row">The weights.</param>
    /// <param name="unit">What a step of one is worth.</param>
    /// <param name="packed">Where they go.</param>
    public static void Pack(ReadOnlySpan<float> row, float unit, Span<byte> packed)
    {
        for (var i = 0; i < packed.Length; i++)
            packed[i] = (byte)(Nearest(row[i] / unit) | (Nearest(row[i + packed.Length] / unit) << 4));
    }

    /// <summary>The half byte whose step is nearest to a weight.</summary>
    private static int Nearest(float wanted)
    {
        var steps = Expert.Steps;
        var best = 0;
        for (var i = 1; i < steps.Length; i++)
        {
            if (MathF.Abs(steps[i] - wanted) < MathF.Abs(steps[best] - wanted))
                best = i;
        }

        return best;
    }
}
