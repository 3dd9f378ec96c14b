using AngleSharp.Html.Parser;

namespace Kutip.Articles.Html;

/// <summary>Reads a fragment of markup as text, one line a block.</summary>
internal static class MarkupText
{
    public static string Of(string markup)
    {
        using var document = new HtmlParser().ParseDocument(markup);
        return document.Body is null
            ? ""
            : string.Join('\n', new BlockWalker(new HashSet<AngleSharp.Dom.IElement>(), CancellationToken.None).Walk(document.Body).Select(b => b.Text));
    }
}
