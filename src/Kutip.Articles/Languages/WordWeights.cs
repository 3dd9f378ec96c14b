namespace Kutip.Articles.Languages;

/// <summary>The function words of each language, weighed by how few languages share them.</summary>
internal sealed class WordWeights
{
    private readonly Dictionary<string, List<int>> _words = new(StringComparer.OrdinalIgnoreCase);

    public WordWeights(List<KeyValuePair<string, List<string>>> sections)
    {
        Languages = sections.ConvertAll(s => s.Key);
        for (var language = 0; language < sections.Count; language++)
        {
            foreach (var word in sections[language].Value.SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            {
                if (!_words.TryGetValue(word, out var users))
                    _words.Add(word, users = []);
                if (!users.Contains(language))
                    users.Add(language);
            }
        }
    }

    public List<string> Languages { get; }

    /// <summary>Adds the weight of <paramref name="word"/> to the score of each language that uses it.</summary>
    public void Add(ReadOnlySpan<char> word, double[] scores)
    {
        if (!_words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var users))
            return;
        foreach (var language in users)
            scores[language] += 1.0 / users.Count;
    }
}
