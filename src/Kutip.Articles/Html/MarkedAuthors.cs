using AngleSharp.Dom;

namespace Kutip.Articles.Html;

/// <summary>The writers that a page marks up as such, where its metadata names none.</summary>
internal static class MarkedAuthors
{
    private static readonly string[] Marks = ["[itemprop~=author] [itemprop~=name]", "[itemprop~=author]", "a[rel~=author]"];

    public static void Read(IDocument document, PageMetadata page)
    {
        foreach (var mark in Marks)
        {
            if (page.Authors.Count == 0 && document.QuerySelector(mark) is { } author)
                page.AddAuthor(author.GetAttribute("content") ?? string.Join(' ', author.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), null);
        }
    }
}
