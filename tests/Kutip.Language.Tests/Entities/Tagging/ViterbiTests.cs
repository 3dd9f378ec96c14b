using CsCheck;
using Kutip.Language.Entities.Tagging;

namespace Kutip.Language.Tests.Entities.Tagging;

public sealed class ViterbiTests
{
    [Fact]
    public void Decode_ThreeTokens_IsTheBestOfAllRows() =>
        Gen.Float[-3, 3].Array[3 * Labels.Lanes].Sample(emissions =>
        {
            var transitions = new float[(Labels.Lanes + 1) * Labels.Lanes];
            Array.Fill(transitions, float.NegativeInfinity);
            for (var label = 0; label < Labels.Count; label++)
            {
                if (Labels.MayBegin(label))
                    transitions[(Labels.Lanes * Labels.Lanes) + label] = 0.1f * label;
                for (var next = 0; next < Labels.Count; next++)
                    transitions[(label * Labels.Lanes) + next] = Labels.MayFollow(label, next) ? 0.2f * (next - label) : float.NegativeInfinity;
            }

            float Score(int a, int b, int c) => transitions[(Labels.Lanes * Labels.Lanes) + a] + emissions[a] + transitions[(a * Labels.Lanes) + b]
                + emissions[Labels.Lanes + b] + transitions[(b * Labels.Lanes) + c] + emissions[(2 * Labels.Lanes) + c];

            var best = float.NegativeInfinity;
            for (var a = 0; a < Labels.Count; a++)
            {
                for (var b = 0; b < Labels.Count; b++)
                {
                    for (var c = 0; c < Labels.Count; c++)
                        best = Labels.MayEnd(c) ? Math.Max(best, Score(a, b, c)) : best;
                }
            }

            // Rows that tie are equally good.
            var labels = new byte[3];
            new Viterbi().Decode(emissions, transitions, labels);
            Assert.True(Labels.MayEnd(labels[2]));
            Assert.Equal(best, Score(labels[0], labels[1], labels[2]), 1e-3f);
        }, iter: 100);
}
