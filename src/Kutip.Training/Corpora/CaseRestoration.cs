using System.Runtime.InteropServices;
using System.Text;

namespace Kutip.Training.Corpora;

/// <summary>
/// Gives sentences in lower case their capitals back: to each word the spelling that it mostly has in names or outside of them in corpora of both cases,
/// to unknown words of names a capital. A truecaser (Lita et al. 2003) that is told where the names are.
/// </summary>
internal sealed class CaseRestoration
{
    /// <summary>How many entries of a list of names a word in a corpus's name counts for.</summary>
    private const int CorpusWeight = 5;

    private const int LongestAbbreviation = 4;

    private readonly Dictionary<(string Word, bool Named), Dictionary<string, int>> _spellings = [];

    /// <param name="cased">Sentences in upper and lower case.</param>
    /// <param name="names">Names in upper and lower case.</param>
    public CaseRestoration(IEnumerable<Example> cased, IEnumerable<string> names)
    {
        foreach (var word in names.SelectMany(name => name.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            Count(word, named: true, 1);
        foreach (var example in cased)
        {
            foreach (var (start, end, named) in Words(example.Gold).Where(word => word.Named || word.Start > 0))
                Count(example.Gold.Text[start..end], named, named ? CorpusWeight : 1);
        }
    }

    /// <summary>The sentence in upper and lower case, as one of corpus <paramref name="domain"/>.</summary>
    public Example Cased(Example example, int domain)
    {
        var text = new StringBuilder(example.Gold.Text);
        foreach (var (start, end, named) in Words(example.Gold))
        {
            var spelling = Spelling(example.Gold.Text[start..end], named);
            for (var i = start; i < end; i++)
                text[i] = spelling[i - start];
            if (start == 0)
                text[0] = char.ToUpperInvariant(text[0]);
        }

        return Example.Of(example.Gold with { Text = text.ToString() }, domain);
    }

    private string Spelling(string word, bool named)
    {
        if (_spellings.TryGetValue((word, named), out var spellings))
            return spellings.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).First().Key;
        if (!named)
            return word;
        var abbreviation = word.Length <= LongestAbbreviation && !word.Any(letter => "aeiou".Contains(letter));
        return abbreviation ? word.ToUpperInvariant() : char.ToUpperInvariant(word[0]) + word[1..];
    }

    private void Count(string word, bool named, int by)
    {
        ref var spellings = ref CollectionsMarshal.GetValueRefOrAddDefault(_spellings, (word.ToLowerInvariant(), named), out _);
        spellings ??= [];
        CollectionsMarshal.GetValueRefOrAddDefault(spellings, word, out _) += by;
    }

    private static IEnumerable<(int Start, int End, bool Named)> Words(GoldSentence sentence)
    {
        var name = 0;
        for (var start = 0; start < sentence.Text.Length;)
        {
            var space = sentence.Text.IndexOf(' ', start);
            var end = space < 0 ? sentence.Text.Length : space;
            while (name < sentence.Names.Count && sentence.Names[name].End <= start)
                name++;
            if (end > start)
                yield return (start, end, name < sentence.Names.Count && sentence.Names[name].Start <= start);
            start = end + 1;
        }
    }
}
