using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Kutip.Core;

namespace Kutip.Articles.Html;

/// <summary>
/// Parses a page under limits. AngleSharp takes time in the square of the nesting, so pages nested too deeply are refused before it sees them,
/// and the number of elements and the time are watched while it works.
/// </summary>
internal static class BoundedParser
{
    private const int ElementsBetweenChecks = 256;

    /// <exception cref="UnreadableFileException">The page is over a limit.</exception>
    public static IHtmlDocument Parse(string html, string name, ArticleReaderOptions limits, CancellationToken cancellationToken)
    {
        if (Nesting.Depth(html) > limits.MaxDepth)
            throw new UnreadableFileException(FailureCodes.TooLarge, $"{name} nests elements more than {limits.MaxDepth} deep.");
        var elements = 0;
        var parser = new HtmlParser(new HtmlParserOptions
        {
            OnCreated = (_, _) =>
            {
                if (++elements > limits.MaxElements)
                    throw new UnreadableFileException(FailureCodes.TooLarge, $"{name} has over {limits.MaxElements:N0} elements.");
                if (elements % ElementsBetweenChecks == 0)
                    cancellationToken.ThrowIfCancellationRequested();
            },
        });
        return parser.ParseDocument(html);
    }
}
