using System.Text;
using Kutip.Core;
using Kutip.Training.Lists;

namespace Kutip.Training.Corpora;

/// <summary>
/// Copies of sentences in which half of the names stand for others of their type out of lists, so that the model learns names that the
/// corpora lack and what stands around any name (mention replacement, Dai and Adel 2020). The same copies for the same seed.
/// </summary>
internal sealed class NameReplacement
{
    private const float Share = 0.5f;
    private const int Shortest = 3;
    private const int Longest = 39;

    private readonly Dictionary<EntityType, string[]> _names;

    /// <summary>Takes the names that <paramref name="gazetteers"/> hold back for copies.</summary>
    public NameReplacement(Gazetteers gazetteers) =>
        _names = new[] { EntityType.Person, EntityType.Organization, EntityType.Location }.ToDictionary(type => type, type => Usable(gazetteers.Held(type)));

    /// <summary>A copy of each sentence that has a name.</summary>
    public IEnumerable<Example> Copies(IEnumerable<Example> examples, int seed)
    {
        var random = new Random(seed);
        foreach (var example in examples)
        {
            if (example.Gold.Names.Count > 0)
                yield return Example.Of(Copy(example.Gold, random), example.Domain);
        }
    }

    private static string[] Usable(IEnumerable<string> names) =>
        [.. names.Where(name => name.Length is >= Shortest and <= Longest && name.All(c => char.IsLetter(c) || c is ' ' or '.' or '-' or '\''))];

    private GoldSentence Copy(GoldSentence sentence, Random random)
    {
        var text = new StringBuilder();
        var names = new List<GoldName>(sentence.Names.Count);
        var at = 0;
        foreach (var name in sentence.Names)
        {
            text.Append(sentence.Text, at, name.Start - at);
            var start = text.Length;
            if (_names.TryGetValue(name.Type, out var others) && random.NextSingle() < Share)
                text.Append(others[random.Next(others.Length)]);
            else
                text.Append(sentence.Text, name.Start, name.End - name.Start);
            names.Add(new GoldName(start, text.Length, name.Type));
            at = name.End;
        }

        text.Append(sentence.Text, at, sentence.Text.Length - at);
        return new GoldSentence(text.ToString(), names);
    }
}
