using CsCheck;
using Kutip.Language.Entities.Tagging;

namespace Kutip.Language.Tests.Entities.Tagging;

public sealed class ViterbiTests
{
    [Fact]
    public void Decode_ThreeTokens_IsTheBestOfAllRows() =>
        Gen.Float[-3, 3].Array[3 * Labels.Lanes].Sample(emissions =>
        {
            var transitions = new float[(Labels.Count + 1) * Labels.Count];
            Array.Fill(transitions, float.NegativeInfinity);
            for (var label = 0; label < Labels.Count; label++)
            {
                if (Labels.MayBegin(label))
                    transitions[(Labels.Count * Labels.Count) + label] = 0.1f * label;
                for (var next = 0; next < Labels.Count; next++)
                    transitions[(label * Labels.Count) + next] = Labels.MayFollow(label, next) ? 0.2f * (next - label) : float.NegativeInfinity;
            }

            float Emission(int token, int label) => label == Labels.Outside ? 0 : emissions[(token * Labels.Lanes) + label - 1];

            float Score(int a, int b, int c) => transitions[(Labels.Count * Labels.Count) + a] + Emission(0, a) + transitions[(a * Labels.Count) + b]
                + Emission(1, b) + transitions[(b * Labels.Count) + c] + Emission(2, c);

            var best = float.NegativeInfinity;
            for (var a = 0; a < Labels.Count; a++)
            {
                for (var b = 0; b < Labels.Count; b++)
                {
                    for (var c = 0; c < Labels.Count; c++)
                        best = Math.Max(best, Score(a, b, c));
                }
            }

            // Rows that tie are equally good.
            var labels = new byte[3];
            new Viterbi().Decode(emissions, transitions, labels);
            Assert.Equal(best, Score(labels[0], labels[1], labels[2]), 1e-3f);
        }, iter: 100);
}
