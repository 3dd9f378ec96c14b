using AngleSharp.Dom;

namespace Kutip.Articles.Html;

/// <summary>
/// Finds the element that holds a page's article: the one with the largest sum over its blocks, where running text counts for its length
/// and labels, links and page furniture count against it.
/// </summary>
internal static class BodyFinder
{
    // A smaller element is preferred while it keeps this share of the best sum.
    private const double KeepsEnough = 0.85;
    private const double CalledBody = 1.25;
    private const double CalledArticle = 1.1;

    // What is marked as the body is believed when it holds this share of the best sum.
    private const double EnoughMarked = 0.5;

    // An element that is marked inside a marked one is believed when it leaves out this much page furniture.
    private const double MoreThanAround = 1.25;

    // What one container called page furniture may hold of a page's running text before it is taken for the article.
    private const double MostInFurniture = 0.4;
    private const double MostInCertainFurniture = 0.9;

    // The same for elements that are called as those of bylines, labels and tools.
    private const double MostInLabel = 0.3;
    private const int MaxWalks = 6;

    /// <summary>The page's blocks, and the element that holds the article; the element is null when there is no running text.</summary>
    public static (List<Block> Blocks, IElement? Root) Find(
        IElement body, string? selector, StatedBody stated, bool readHidden, CancellationToken cancellationToken)
    {
        var trusted = new HashSet<IElement>();
        for (var walk = 1; ; walk++)
        {
            var blocks = new BlockWalker(trusted, cancellationToken, readHidden).Walk(body);
            stated.Mark(blocks);
            Cards.Mark(blocks, body);
            var mistaken = walk == MaxWalks ? [] : Mistaken(blocks);
            if (mistaken.Count > 0)
            {
                trusted.UnionWith(mistaken);
                continue;
            }

            LooseText.Mark(blocks);
            return (blocks, Best(blocks, body, selector));
        }
    }

    // Elements called page furniture that, alone or with those of the same class, hold too much of the running text to be that.
    private static List<IElement> Mistaken(List<Block> blocks)
    {
        var prose = 0;
        var held = new Dictionary<IElement, int>();
        var labels = new Dictionary<IElement, int>();
        foreach (var block in blocks)
        {
            if (!block.IsProse)
                continue;
            prose += block.Text.Length;
            if (block.Outside is { } outside)
                held[outside] = held.GetValueOrDefault(outside) + block.Text.Length;
            else if (block.Furniture is { } furniture)
                labels[furniture] = labels.GetValueOrDefault(furniture) + block.Text.Length;
        }

        var alike = new Dictionary<string, int>();
        foreach (var (element, length) in held)
        {
            if (element.ClassName is { } name)
                alike[name] = alike.GetValueOrDefault(name) + length;
        }

        var mistaken = labels.Where(label => label.Value > MostInLabel * prose).Select(label => label.Key).ToList();
        foreach (var (element, length) in held)
        {
            var share = IsCertain(element) ? length / MostInCertainFurniture
                : (element.ClassName is { } name ? alike[name] : length) / MostInFurniture;
            if (share > prose)
                mistaken.Add(element);
        }

        return mistaken;
    }

    private static bool IsCertain(IElement element) =>
        element.LocalName is "nav" or "footer" || ClassWords.Lexicon.Of(element).HasFlag(ClassHint.Certain);

    private static IElement? Best(List<Block> blocks, IElement body, string? selector)
    {
        var sums = new Dictionary<IElement, double>();
        foreach (var block in blocks)
        {
            var weight = Weight(block);
            for (var element = block.Parent; element is not null; element = element.ParentElement)
            {
                sums[element] = sums.GetValueOrDefault(element) + weight;
                if (element == body)
                    break;
            }
        }

        var marked = Marked(body, selector, sums);
        IElement? best = null;
        var highest = 0.0;
        foreach (var (element, sum) in sums)
        {
            if (IsContainer(element) && sum * Bonus(element) is var score && (score > highest || (score == highest && best is not null && Contains(best, element))))
                (best, highest) = (element, score);
        }

        if (marked is not null && sums[marked] >= EnoughMarked * highest)
            return marked;
        return best is null ? null : Deepest(best, sums);
    }

    // What the publisher's selector or microdata says is the body, if there is text in it.
    private static IElement? Marked(IElement body, string? selector, Dictionary<IElement, double> sums)
    {
        foreach (var query in (ReadOnlySpan<string?>)[selector, "[itemprop~=articleBody]"])
        {
            IElement? marked = null;
            if (query is null)
                continue;
            foreach (var element in body.QuerySelectorAll(query))
            {
                if (sums.TryGetValue(element, out var sum) && sum > 0
                    && (marked is null || sum > sums[marked] * (marked.Contains(element) ? MoreThanAround : 1)))
                    marked = element;
            }

            if (marked is not null)
                return marked;
        }

        return null;
    }

    // Down to the child that keeps nearly all, or, sooner, to the one that is called the body.
    private static IElement Deepest(IElement best, Dictionary<IElement, double> sums)
    {
        while (true)
        {
            IElement? next = null;
            foreach (var child in best.Children)
            {
                if (IsContainer(child) && sums.GetValueOrDefault(child) * Bonus(child) >= KeepsEnough * sums[best] * Bonus(best)
                    && (next is null || sums[child] > sums[next]))
                    next = child;
            }

            if (next is null)
                return best;
            best = next;
        }
    }

    private static double Weight(Block block)
    {
        var length = Math.Min(block.Text.Length, 800);
        if (block.Stated >= 0.6 && block.IsProse)
            return 2 * length;
        if (block.Outside is not null)
            return -0.15 * length;
        if (block.Kind == BlockKind.Caption)
            return 0;
        if (block.IsTeaser)
            return -0.15 * length;
        if (block.IsProse)
            return (block.Kind == BlockKind.Loose ? 0.8 : 1) * length * (1 - block.LinkDensity) * (block.Stated is >= 0 and < 0.2 ? 0.3 : 1);
        return block.Kind is BlockKind.Heading or BlockKind.TopHeading ? -5 : -5 - (0.5 * Math.Min(length, 100) * block.LinkDensity);
    }

    private static double Bonus(IElement element) =>
        ClassWords.Lexicon.Of(element).HasFlag(ClassHint.Body) ? CalledBody : element.LocalName == "article" ? CalledArticle : 1;

    private static bool IsContainer(IElement element) => element.LocalName is not ("p" or "li" or "ul" or "ol" or "blockquote" or "figure" or "figcaption" or "dd"
        or "dt" or "dl" or "span" or "a" or "pre" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "strong" or "em" or "font");

    private static bool Contains(IElement outer, IElement inner)
    {
        for (var element = inner.ParentElement; element is not null; element = element.ParentElement)
        {
            if (element == outer)
                return true;
        }

        return false;
    }
}
