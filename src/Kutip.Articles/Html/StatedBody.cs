namespace Kutip.Articles.Html;

/// <summary>
/// The article's body as the page's metadata gives it (schema.org articleBody): evidence of which blocks of the page are the body,
/// by the share of a block's runs of three words that stand in it.
/// </summary>
internal sealed class StatedBody
{
    private const int Run = 3;
    private const int Shortest = 200;
    private readonly HashSet<int>? _runs;

    public StatedBody(string? text)
    {
        Text = text is { Length: >= Shortest } ? text : null;
        if (Text is null)
            return;
        _runs = [];
        foreach (var hash in Hashes(Text))
            _runs.Add(hash);
    }

    /// <summary>The body's text, or null where the metadata gives none.</summary>
    public string? Text { get; }

    /// <summary>Whether the text breaks off before the body's end.</summary>
    public bool IsCut => Text is not null && Text.TrimEnd()[^1] is not ('.' or '!' or '?' or '"' or '”' or ')' or ']');

    /// <summary>Sets <see cref="Block.Stated"/> of every block.</summary>
    public void Mark(List<Block> blocks)
    {
        if (_runs is null)
            return;
        foreach (var block in blocks)
        {
            int all = 0, found = 0;
            foreach (var hash in Hashes(block.Text))
            {
                all++;
                if (_runs.Contains(hash))
                    found++;
            }

            block.Stated = all == 0 ? -1 : (double)found / all;
        }
    }

    private static IEnumerable<int> Hashes(string text)
    {
        int a = 0, b = 0, words = 0;
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var word = 17;
            for (; i < text.Length && char.IsLetterOrDigit(text[i]); i++)
                word = (word * 31) + char.ToLowerInvariant(text[i]);
            if (++words >= Run)
                yield return HashCode.Combine(a, b, word);
            (a, b) = (b, word);
        }
    }
}
