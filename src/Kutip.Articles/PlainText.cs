using Kutip.Articles.Press;
using Kutip.Core;

namespace Kutip.Articles;

/// <summary>Reads text that is in memory already, as it stands.</summary>
public static class PlainText
{
    /// <summary>
    /// Splits <paramref name="text"/> into paragraphs at its line breaks and reads what the press writes around an article.
    /// Not one character is changed: <see cref="Article.Text"/> is <paramref name="text"/>, and every offset counts in it.
    /// </summary>
    public static Article Read(string id, string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(text);
        var source = new Source { Name = id, Format = "text", ContentType = "text/plain" };
        return ArticleComposer.Compose(id, source, text, Lines.Of(text), new Metadata());
    }
}
