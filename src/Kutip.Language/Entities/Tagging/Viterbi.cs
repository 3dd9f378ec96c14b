using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Kutip.Language.Entities.Tagging;

/// <summary>The best row of labels of a linear chain (Viterbi 1967), sixteen labels at a time.</summary>
internal sealed class Viterbi
{
    private byte[] _back = new byte[256 * Labels.Lanes];

    /// <summary>
    /// Writes the best labels for rows of emission scores. <paramref name="transitions"/> has, for each label, the scores of the labels
    /// that may follow it, negative infinity for those that may not, and a last row for the labels that a sentence may begin with.
    /// </summary>
    public void Decode(ReadOnlySpan<float> emissions, ReadOnlySpan<float> transitions, Span<byte> labels)
    {
        var count = labels.Length;
        if (count == 0)
            return;
        if (_back.Length < count * Labels.Lanes)
            _back = new byte[count * Labels.Lanes * 2];

        var (low, high) = (Row(transitions, Labels.Lanes, 0) + Row(emissions, 0, 0), Row(transitions, Labels.Lanes, 8) + Row(emissions, 0, 8));
        Span<float> scores = stackalloc float[Labels.Lanes];
        for (var t = 1; t < count; t++)
        {
            low.CopyTo(scores);
            high.CopyTo(scores[8..]);
            var bestLow = Vector256.Create(float.NegativeInfinity);
            var bestHigh = bestLow;
            var (fromLow, fromHigh) = (Vector256<int>.Zero, Vector256<int>.Zero);
            for (var label = 0; label < Labels.Count; label++)
            {
                var score = Vector256.Create(scores[label]);
                var from = Vector256.Create(label);
                var (nextLow, nextHigh) = (score + Row(transitions, label, 0), score + Row(transitions, label, 8));
                var (betterLow, betterHigh) = (Vector256.GreaterThan(nextLow, bestLow), Vector256.GreaterThan(nextHigh, bestHigh));
                bestLow = Vector256.ConditionalSelect(betterLow, nextLow, bestLow);
                bestHigh = Vector256.ConditionalSelect(betterHigh, nextHigh, bestHigh);
                fromLow = Vector256.ConditionalSelect(betterLow.AsInt32(), from, fromLow);
                fromHigh = Vector256.ConditionalSelect(betterHigh.AsInt32(), from, fromHigh);
            }

            Vector128.Narrow(
                Vector128.Narrow(fromLow.GetLower(), fromLow.GetUpper()).AsUInt16(),
                Vector128.Narrow(fromHigh.GetLower(), fromHigh.GetUpper()).AsUInt16()).CopyTo(_back.AsSpan(t * Labels.Lanes));
            (low, high) = (bestLow + Row(emissions, t, 0), bestHigh + Row(emissions, t, 8));
        }

        low.CopyTo(scores);
        high.CopyTo(scores[8..]);
        var best = 0;
        for (var label = 1; label < Labels.Count; label++)
        {
            if (Labels.MayEnd(label) && scores[label] > scores[best])
                best = label;
        }

        for (var t = count - 1; t >= 0; t--)
        {
            labels[t] = (byte)best;
            best = _back[(t * Labels.Lanes) + best];
        }
    }

    private static Vector256<float> Row(ReadOnlySpan<float> rows, int row, int lane) =>
        Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(rows), (nuint)((row * Labels.Lanes) + lane));
}
