namespace Kutip.Articles.Html;

/// <summary>Finds an article's headline among the blocks of its page.</summary>
internal static class TitleBlock
{
    // Share of the running text that may stand above the headline and be left out as no part of the article.
    private const double MostAbove = 0.4;

    /// <summary>The index below the headline in <paramref name="blocks"/>; 0 where it is not there, or stands too low to open the article.</summary>
    public static int Below(List<Block> blocks, string? title)
    {
        var at = blocks.FindIndex(b => b.Kind == BlockKind.TopHeading && SameWords(b.Text, title));
        if (at < 0)
            at = blocks.FindIndex(b => b.Kind is BlockKind.Heading or BlockKind.Loose && SameWords(b.Text, title));
        int above = 0, below = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].IsProse && i < at)
                above += blocks[i].Text.Length;
            else if (blocks[i].IsProse)
                below += blocks[i].Text.Length;
        }

        return above <= MostAbove * below ? at + 1 : 0;
    }

    /// <summary>Whether a block says what the title says, whatever its case, spaces and punctuation.</summary>
    public static bool SameWords(string text, string? title)
    {
        if (title is null || Math.Abs(text.Length - title.Length) > 12)
            return false;
        return Letters(text).Equals(Letters(title), StringComparison.OrdinalIgnoreCase);
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
