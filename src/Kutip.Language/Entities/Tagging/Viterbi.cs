using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Kutip.Language.Entities.Tagging;

/// <summary>The best row of labels of a linear chain (Viterbi 1967), eight labels and the one for outside at a time.</summary>
internal sealed class Viterbi
{
    private byte[] _back = new byte[256 * Labels.Count];

    /// <summary>
    /// Writes the best labels for rows of emission scores, which are measured against being outside. <paramref name="transitions"/> has, for each
    /// label, the scores of the labels that may follow it, negative infinity for those that may not, and a last row for the labels that a
    /// sentence may begin with.
    /// </summary>
    public void Decode(ReadOnlySpan<float> emissions, ReadOnlySpan<float> transitions, Span<byte> labels)
    {
        var count = labels.Length;
        if (count == 0)
            return;
        if (_back.Length < count * Labels.Count)
            _back = new byte[count * Labels.Count * 2];

        var outside = transitions[Labels.Count * Labels.Count];
        var names = Names(transitions, Labels.Count) + Emissions(emissions, 0);
        Span<float> scores = stackalloc float[Labels.Count];
        for (var t = 1; t < count; t++)
        {
            scores[Labels.Outside] = outside;
            names.CopyTo(scores[1..]);
            var back = _back.AsSpan(t * Labels.Count, Labels.Count);
            var (best, from) = (Vector256.Create(float.NegativeInfinity), Vector256<int>.Zero);
            outside = float.NegativeInfinity;
            for (var label = 0; label < Labels.Count; label++)
            {
                var next = Vector256.Create(scores[label]) + Names(transitions, label);
                var better = Vector256.GreaterThan(next, best);
                best = Vector256.ConditionalSelect(better, next, best);
                from = Vector256.ConditionalSelect(better.AsInt32(), Vector256.Create(label), from);
                var leave = scores[label] + transitions[label * Labels.Count];
                if (leave > outside)
                    (outside, back[Labels.Outside]) = (leave, (byte)label);
            }

            names = best + Emissions(emissions, t);
            for (var lane = 0; lane < Labels.Lanes; lane++)
                back[lane + 1] = (byte)from[lane];
        }

        scores[Labels.Outside] = outside;
        names.CopyTo(scores[1..]);
        var last = 0;
        for (var label = 1; label < Labels.Count; label++)
        {
            if (scores[label] > scores[last])
                last = label;
        }

        for (var t = count - 1; t >= 0; t--)
        {
            labels[t] = (byte)last;
            last = _back[(t * Labels.Count) + last];
        }
    }

    private static Vector256<float> Names(ReadOnlySpan<float> transitions, int label) => Load(transitions, (label * Labels.Count) + 1);

    private static Vector256<float> Emissions(ReadOnlySpan<float> emissions, int token) => Load(emissions, token * Labels.Lanes);

    private static Vector256<float> Load(ReadOnlySpan<float> values, int at) =>
        Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(values), (nuint)at);
}
