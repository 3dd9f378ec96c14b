using AngleSharp.Dom;

namespace Kutip.Articles.Html;

/// <summary>
/// Chooses a page's headline: the first top heading that agrees with what the page's metadata calls it, since that is what readers see;
/// then the metadata's own; then the title element without the site's name.
/// </summary>
internal static class PageTitle
{
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • "];

    public static string? Of(IDocument document, PageMetadata page, MetaTags meta)
    {
        var stated = Clean(page.Headline);
        var shared = Clean(meta.Value("og:title", "twitter:title", "dc.title"));
        var window = Clean(document.Title);
        var headings = new List<string>();
        foreach (var heading in document.QuerySelectorAll("h1"))
        {
            if (Clean(heading.TextContent) is { Length: > 5 } text && headings.Count < 20)
                headings.Add(text);
        }

        foreach (var heading in headings)
        {
            if (Agrees(heading, stated) || Agrees(heading, shared) || Agrees(heading, window))
                return heading;
        }

        var site = meta.Value("og:site_name") ?? page.Publisher;
        return stated ?? WithoutSite(shared, site) ?? (headings.Count == 1 ? headings[0] : null) ?? WithoutSite(window, site);
    }

    private static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var words = System.Net.WebUtility.HtmlDecode(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words);
    }

    // One holds the other, or they share most words.
    private static bool Agrees(string heading, string? other)
    {
        if (other is null)
            return false;
        var a = Letters(heading);
        var b = Letters(other);
        if (a.Length == 0 || b.Length == 0)
            return false;
        if (a.Length >= 15 && b.Contains(a, StringComparison.Ordinal))
            return true;
        if (b.Length >= 15 && a.Contains(b, StringComparison.Ordinal))
            return a.Length < 2 * b.Length;
        var words = new HashSet<string>(heading.ToLowerInvariant().Split(' '));
        var common = other.ToLowerInvariant().Split(' ').Count(words.Contains);
        return common >= 3 && common * 10 >= words.Count * 6;
    }

    private static string? WithoutSite(string? title, string? site)
    {
        if (title is null)
            return null;
        foreach (var separator in Separators)
        {
            var cut = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (cut < 10)
                continue;
            var tail = title[(cut + separator.Length)..];
            if (tail.Split(' ').Length <= 4 || (site is not null && Letters(tail).Contains(Letters(site), StringComparison.Ordinal)))
                return WithoutSite(title[..cut], site);
        }

        return title;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
