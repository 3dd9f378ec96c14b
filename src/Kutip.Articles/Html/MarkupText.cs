using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Kutip.Core;

namespace Kutip.Articles.Html;

/// <summary>Reads a fragment of markup as text, one line a block.</summary>
internal static class MarkupText
{
    private const int MaxDepth = 500;

    /// <exception cref="UnreadableFileException">The markup nests too deeply.</exception>
    public static string Of(string markup)
    {
        if (Nesting.Depth(markup) > MaxDepth)
            throw new UnreadableFileException(FailureCodes.TooLarge, $"A text in markup nests elements more than {MaxDepth} deep.");
        using var document = new HtmlParser().ParseDocument(markup);
        return document.Body is null
            ? ""
            : string.Join('\n', new BlockWalker(new HashSet<IElement>(), CancellationToken.None).Walk(document.Body).Select(b => b.Text));
    }
}
