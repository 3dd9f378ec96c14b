using Kutip.Core;
using Kutip.Language.Entities;
using Kutip.Language.Entities.Tagging;
using Kutip.Training.Crf;

namespace Kutip.Training.Lists;

/// <summary>
/// Learns <see cref="WordTypes"/> from names and from ordinary words: multinomial logistic regression by stochastic gradient steps (AdaGrad), with feature
/// dropout, so that letters are learned where the word is known too. The same rows for the same input.
/// </summary>
internal sealed class WordTypeTrainer
{
    private const int Rows = 1 << 17;
    private const int Lanes = 8;
    private const int Epochs = 5;
    private const float Rate = 0.1f;
    private const float L2 = 0.0005f;
    private const float Dropout = 0.2f;
    private const float HeaviestExample = 5;

    /// <summary>A frequent word counts for more than a rare one: by its rank in the list, from this one on.</summary>
    private const float FrequentRank = 2000;

    private readonly List<(string Word, int Class, float Weight)> _examples = [];
    private readonly float[] _weights = new float[Rows * Lanes];
    private readonly float[] _squares = new float[Rows * Lanes];
    private readonly Random _random = new(1);

    /// <summary>The packed rows.</summary>
    /// <param name="gazetteers">Names.</param>
    /// <param name="ordinary">Ordinary words, the most frequent first.</param>
    public static byte[] Train(Gazetteers gazetteers, IEnumerable<string> ordinary)
    {
        var trainer = new WordTypeTrainer();
        trainer.AddNames(gazetteers.Learned(EntityType.Person), WordTypes.Ordinary + 1, share: 2);
        trainer.AddNames(gazetteers.Learned(EntityType.Organization), WordTypes.Ordinary + 3, share: 1);
        trainer.AddNames(gazetteers.Learned(EntityType.Location), WordTypes.Ordinary + 5, share: 1.5f);
        trainer.Add([.. ordinary.Select((word, rank) => (word, WordTypes.Ordinary, FrequentRank / (FrequentRank + rank)))], share: 2);
        return trainer.Run();
    }

    private void AddNames(IEnumerable<string> names, int first, float share) =>
        Add([.. names.SelectMany(name => name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((word, at) => (word, at == 0 ? first : first + 1, 1f))).Where(example => char.IsLetter(example.word[0]))], share);

    /// <summary>Adds a group of examples that weighs the same however many there are.</summary>
    private void Add((string Word, int Class, float Weight)[] group, float share)
    {
        var scale = share / group.Sum(example => example.Weight);
        _examples.AddRange(group.Select(example => example with { Weight = example.Weight * scale }));
    }

    private byte[] Run()
    {
        var scale = _examples.Count / _examples.Sum(example => example.Weight);
        var examples = _examples.Select(example => example with { Weight = Math.Min(example.Weight * scale, HeaviestExample) }).ToArray();
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            _random.Shuffle(examples);
            foreach (var (word, target, weight) in examples)
                Learn(word, target, weight);
        }

        return Pack();
    }

    private void Learn(string word, int target, float weight)
    {
        Span<ulong> features = stackalloc ulong[WordTypes.Most];
        Span<int> rows = stackalloc int[WordTypes.Most];
        Span<float> odds = stackalloc float[WordTypes.Classes];
        odds.Clear();
        var count = 0;
        foreach (var feature in features[..WordTypes.Features(TokenForms.HashOf(word), word, features)])
        {
            if (_random.NextSingle() < Dropout)
                continue;
            rows[count] = WordTypes.Row(feature, Rows) * Lanes;
            for (var k = 0; k < odds.Length; k++)
                odds[k] += _weights[rows[count] + k];
            count++;
        }

        Normalise(odds);
        odds[target] -= 1;
        foreach (var row in rows[..count])
        {
            for (var k = 0; k < odds.Length; k++)
            {
                var slope = (odds[k] * weight) + (L2 * _weights[row + k]);
                _squares[row + k] += slope * slope;
                _weights[row + k] -= Rate * slope / (0.01f + MathF.Sqrt(_squares[row + k]));
            }
        }
    }

    private static void Normalise(Span<float> odds)
    {
        var most = float.NegativeInfinity;
        foreach (var value in odds)
            most = Math.Max(most, value);
        var sum = 0f;
        foreach (ref var value in odds)
            sum += value = MathF.Exp(value - most);
        foreach (ref var value in odds)
            value /= sum;
    }

    private byte[] Pack()
    {
        var packed = new byte[Rows * WordTypes.RowBytes];
        for (var row = 0; row < Rows; row++)
            HalfBytes.Pack(_weights.AsSpan(row * Lanes, Lanes), 1f / WordType.One, packed.AsSpan(row * WordTypes.RowBytes, WordTypes.RowBytes));
        return packed;
    }
}
