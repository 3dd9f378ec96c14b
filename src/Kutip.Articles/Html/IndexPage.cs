using AngleSharp.Dom;

namespace Kutip.Articles.Html;

/// <summary>Tells pages that list articles from pages that are one.</summary>
internal static class IndexPage
{
    private const int FewestLinks = 6;
    private const int LongestTeaser = 300;

    /// <summary>Whether what stands in <paramref name="root"/> is headings that link elsewhere, each with a short piece of text.</summary>
    public static bool Is(List<Block> blocks, IElement root, MetaTags meta)
    {
        if (meta.Value("og:type")?.Contains("article", StringComparison.OrdinalIgnoreCase) == true)
            return false;
        int links = 0, prose = 0, length = 0;
        foreach (var block in blocks)
        {
            if (!root.Contains(block.Parent) && block.Parent != root)
                continue;
            if (block.IsProse)
            {
                prose++;
                length += block.Text.Length;
            }
            else if (block.LinkDensity > 0.9 && block.Text.Length >= 25)
                links++;
        }

        return links >= FewestLinks && links >= prose / 2 && length < LongestTeaser * Math.Max(1, prose) && length < 400 * links;
    }
}
