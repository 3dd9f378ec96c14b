using AngleSharp.Dom;
using Kutip.Articles.Formats;
using Kutip.Articles.Press;
using Kutip.Core;

namespace Kutip.Articles.Html;

/// <summary>Reads one web page: its metadata, and the article in it.</summary>
internal static class Page
{
    // Less running text than this is no article.
    private const int ShortestArticle = 80;

    /// <exception cref="UnreadableFileException">The page holds no article, or is over a limit.</exception>
    public static Draft Read(string html, string name, ArticleReaderOptions limits, CancellationToken cancellationToken)
    {
        using var document = BoundedParser.Parse(html, name, limits, cancellationToken);
        var page = new PageMetadata();
        JsonLd.Read(document, page);
        var meta = new MetaTags(document);
        meta.Read(page);
        MarkedAuthors.Read(document, page);
        var title = PageTitle.Of(document, page, meta);
        var stated = new StatedBody(StatedText(page.Body));
        var (blocks, root, lines) = Search(document, page, title, stated, readHidden: false, cancellationToken);
        // A script would have shown what some pages keep hidden at first.
        if (BodyLength(lines) < ShortestArticle)
            (blocks, root, lines) = Search(document, page, title, stated, readHidden: true, cancellationToken);
        if (stated.Text is not null && BodyLength(lines) < stated.Text.Length / 2)
            lines = [.. Lines.Of(stated.Text).Select(line => new DraftLine(stated.Text[line.Start..line.End]))];
        else if (BodyLength(lines) < ShortestArticle || (root is not null && IndexPage.Is(blocks, root, meta)))
            throw new UnreadableFileException(FailureCodes.NoText, $"{name} is a page without an article.");
        if (title is not null)
            lines.Insert(0, new DraftLine(title, ParagraphKind.Title));
        return new Draft(lines, Metadata(document, page, blocks, title));
    }

    private static (List<Block> Blocks, IElement? Root, List<DraftLine> Lines) Search(
        IDocument document, PageMetadata page, string? title, StatedBody stated, bool readHidden, CancellationToken cancellationToken)
    {
        if (document.Body is not { } body)
            return ([], null, []);
        var (blocks, root) = BodyFinder.Find(body, Publishers.All.At(page.Url)?.BodySelector, stated, readHidden, cancellationToken);
        return (blocks, root, root is null ? [] : BodyLines.Of(blocks, root, title, stated));
    }

    private static Metadata Metadata(IDocument document, PageMetadata page, List<Block> blocks, string? title) => new()
    {
        Title = title,
        Language = StatedMetadata.LanguageCode(page.Language) ?? StatedMetadata.LanguageCode(document.DocumentElement.GetAttribute("lang")),
        Publisher = page.Publisher,
        Authors = page.Authors,
        Published = PageDate.Of(document, page, blocks, title),
        Url = page.Url,
        Tags = page.Tags,
    };

    // Some publishers put markup into articleBody.
    private static string? StatedText(string? body)
    {
        if (body is null)
            return null;
        var text = System.Net.WebUtility.HtmlDecode(body);
        return text.Contains("</", StringComparison.Ordinal) ? MarkupText.Of(text) : text;
    }

    private static int BodyLength(List<DraftLine> lines)
    {
        var length = 0;
        foreach (var line in lines)
        {
            if (line.Kind == ParagraphKind.Body)
                length += line.Text.Length;
        }

        return length;
    }
}
