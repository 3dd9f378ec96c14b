using Kutip.Language.Entities.Tagging;
using Kutip.Training.Corpora;

namespace Kutip.Training.Crf;

/// <summary>Learns which words speak for news and which for an encyclopedia: logistic regression over the words of a sentence.</summary>
internal static class GenreTrainer
{
    private const int Slots = 1 << 14;
    private const int Epochs = 10;
    private const float Rate = 0.1f;
    private const float Decay = 1e-4f;

    /// <summary>The table that <see cref="SequenceTagger"/> adds up, news above zero.</summary>
    public static sbyte[] Train(IReadOnlyList<Example> news, IReadOnlyList<Example> encyclopedia, int seed)
    {
        var weights = new float[Slots];
        var random = new Random(seed);
        var all = news.Select(example => (example, 1f)).Concat(encyclopedia.Select(example => (example, 0f))).ToArray();
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(all);
            foreach (var (example, target) in all)
            {
                var sum = 0f;
                foreach (var word in example.Forms.Lower)
                    sum += weights[SequenceTagger.GenreSlot(word, Slots)];
                var slope = target - (1 / (1 + MathF.Exp(-sum)));
                foreach (var word in example.Forms.Lower)
                {
                    ref var weight = ref weights[SequenceTagger.GenreSlot(word, Slots)];
                    weight += Rate * (slope - (Decay * weight));
                }
            }
        }

        var most = weights.Max(MathF.Abs);
        return [.. weights.Select(weight => (sbyte)MathF.Round(weight / most * sbyte.MaxValue))];
    }
}
