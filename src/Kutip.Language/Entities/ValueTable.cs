namespace Kutip.Language.Entities;

/// <summary>Phrases that each stand for a text, from lexicon lines of two columns.</summary>
internal sealed class ValueTable
{
    private readonly PhraseTable _phrases = new();
    private readonly List<string> _values = [];

    public ValueTable(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            _phrases.Add(line[..tab], _values.Count);
            _values.Add(line[(tab + 1)..]);
        }
    }

    /// <summary>The longest phrase that begins at a token, as its number of tokens, and what it stands for.</summary>
    public (int Length, string Value) Longest(ReadOnlySpan<ulong> tokens, int at, int limit)
    {
        var (length, index) = _phrases.Longest(tokens, at, limit);
        return length > 0 ? (length, _values[index]) : (0, string.Empty);
    }
}
