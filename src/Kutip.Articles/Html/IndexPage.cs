using AngleSharp.Dom;

namespace Kutip.Articles.Html;

/// <summary>Tells pages that list articles from pages that are one.</summary>
internal static class IndexPage
{
    private const int FewestLinks = 6;
    private const int ShortestArticle = 300;

    /// <summary>Whether what stands in <paramref name="root"/> is links to elsewhere, with hardly any running text of its own.</summary>
    public static bool Is(List<Block> blocks, IElement root, MetaTags meta)
    {
        if (meta.Value("og:type")?.Contains("article", StringComparison.OrdinalIgnoreCase) == true)
            return false;
        int links = 0, length = 0;
        foreach (var block in blocks)
        {
            if (!root.Contains(block.Parent) && block.Parent != root)
                continue;
            if (block.IsProse)
                length += block.Text.Length;
            else if (block.LinkDensity > 0.9 && block.Text.Length >= 25)
                links++;
        }

        return links >= FewestLinks && length < ShortestArticle;
    }
}
