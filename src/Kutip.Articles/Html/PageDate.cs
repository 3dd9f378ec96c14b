using AngleSharp.Dom;
using Kutip.Articles.Press;

namespace Kutip.Articles.Html;

/// <summary>
/// Chooses a page's publication date, in this order of trust: schema.org's datePublished and the head's meta elements, microdata,
/// the first time element, the first full date printed at the head of the article, the date in the address, and when it was created.
/// </summary>
internal static class PageDate
{
    private const int LongestPrinted = 120;
    private const int PrintedWithin = 60;

    public static string? Of(IDocument document, PageMetadata page, List<Block> blocks, string? title) =>
        PublicationDate.FromMetadata(page.PublishedStated)
        ?? PublicationDate.FromMetadata(page.PagePublished)
        ?? FromMicrodata(document)
        ?? FromTimeElement(document)
        ?? FromPrinted(blocks, title)
        ?? FromAddress(page.Url)
        ?? PublicationDate.FromMetadata(page.DateCreated);

    private static string? FromMicrodata(IDocument document)
    {
        foreach (var element in document.QuerySelectorAll("[itemprop~=datePublished], [property~=datePublished], [property~='dc:date'], abbr.published, time[pubdate]"))
        {
            if (PublicationDate.FromMetadata(element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? element.GetAttribute("title") ?? element.TextContent) is { } date)
                return date;
        }

        return null;
    }

    private static string? FromTimeElement(IDocument document)
    {
        foreach (var element in document.QuerySelectorAll("time[datetime]"))
        {
            if (PublicationDate.FromMetadata(element.GetAttribute("datetime")) is { } date)
                return date;
        }

        return null;
    }

    // Near the headline: after it where it stands on the page, else at the top.
    private static string? FromPrinted(List<Block> blocks, string? title)
    {
        var start = blocks.FindIndex(b => b.Kind == BlockKind.TopHeading && (title is null || b.Text == title));
        start = Math.Max(0, start - 4);
        for (var i = start; i < Math.Min(blocks.Count, start + PrintedWithin); i++)
        {
            if (blocks[i].Text.Length <= LongestPrinted && PublicationDate.FromText(blocks[i].Text) is { } date)
                return date;
        }

        return null;
    }

    // "/2023/02/22/", "/read/2023/02/22/"
    private static string? FromAddress(string? url)
    {
        if (url is null || !Uri.TryCreate(url, UriKind.Absolute, out var uri))
            return null;
        var segments = uri.Segments;
        for (var i = 0; i + 2 < segments.Length; i++)
        {
            if (segments[i].TrimEnd('/') is [('1' or '2'), _, _, _] year && segments[i + 1].TrimEnd('/') is { Length: 2 } month && segments[i + 2].TrimEnd('/') is { Length: 2 } day)
                return PublicationDate.FromMetadata($"{year}-{month}-{day}") is { Length: 10 } date ? date : null;
        }

        return null;
    }
}
