using AngleSharp.Dom;

namespace Kutip.Articles.Html;

/// <summary>
/// Chooses a page's headline: the first top heading that agrees with what the page's metadata calls it, since that is what readers see;
/// then the metadata's own; then the heading that stands in the title element beside the site's name; then the title element without that name.
/// </summary>
internal static class PageTitle
{
    private const int MostHeadings = 40;
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " ~ ", " / ", ": ", "｜", " › "];

    public static string? Of(IDocument document, PageMetadata page, MetaTags meta)
    {
        var stated = Clean(page.Headline);
        var shared = Clean(meta.Value("og:title", "twitter:title", "dc.title", "dc:title"));
        var window = Clean(document.Title);
        var tops = Headings(document, "h1");
        foreach (var heading in tops)
        {
            if (Agrees(heading, stated) || Agrees(heading, shared))
                return WithoutLabel(heading, stated ?? shared!);
        }

        var site = meta.Value("og:site_name") ?? page.Publisher;
        if (stated is null && shared is null && window is not null && InWindow(document, window) is { } part)
            return part;
        foreach (var heading in tops)
        {
            if (Agrees(heading, window))
                return heading;
        }

        return stated ?? WithoutSite(shared, site) ?? (tops.Count == 1 ? tops[0] : null) ?? WithoutSite(window, site);
    }

    private static List<string> Headings(IDocument document, string tags)
    {
        var headings = new List<string>();
        foreach (var heading in document.QuerySelectorAll(tags))
        {
            if (headings.Count < MostHeadings && Clean(heading.TextContent) is { Length: > 5 } text)
                headings.Add(text);
        }

        return headings;
    }

    // The longest of the parts of "SITE: TITLE" and "TITLE - SITE" that is printed on the page as a whole.
    private static string? InWindow(IDocument document, string window)
    {
        var parts = Parts(window);
        string? found = null;
        foreach (var heading in Headings(document, "h1, h2, h3, h4, .entry-title, .post-title, .headline, b, strong"))
        {
            foreach (var part in parts)
            {
                if (part.Length > 5 && (found is null || part.Length > found.Length) && (Letters(heading) == Letters(part) || EndsAfterLabel(heading, part)))
                    found = part;
            }
        }

        return found;
    }

    // Every run of the pieces between separators, and the whole.
    private static List<string> Parts(string window)
    {
        var cuts = new List<(int End, int Next)> { (0, 0) };
        for (var i = 1; i < window.Length; i++)
        {
            foreach (var separator in Separators)
            {
                if (string.CompareOrdinal(window, i, separator, 0, separator.Length) == 0)
                {
                    cuts.Add((i, i + separator.Length));
                    break;
                }
            }
        }

        var parts = new List<string>();
        for (var from = 0; from < Math.Min(cuts.Count, 6); from++)
        {
            for (var to = from + 1; to < cuts.Count; to++)
                parts.Add(window[cuts[from].Next..cuts[to].End].Trim());
            parts.Add(window[cuts[from].Next..].Trim());
        }

        return parts;
    }

    // "Thread: TITLE" where the metadata says "TITLE".
    private static string WithoutLabel(string heading, string stated) => EndsAfterLabel(heading, stated) ? stated : heading;

    private static bool EndsAfterLabel(string heading, string title) =>
        title.Length >= 10 && heading.Length > title.Length + 2 && heading.Length <= title.Length + 20 && heading.EndsWith(title, StringComparison.Ordinal)
        && heading.AsSpan(0, heading.Length - title.Length).TrimEnd() is [.., ':'];

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
            var cut = separator == ": " ? -1 : title.LastIndexOf(separator, StringComparison.Ordinal);
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
