using Kutip.Core;

namespace Kutip.Articles.Tests;

public sealed class PlainTextTests
{
    [Fact]
    public void Read_AnyText_KeepsEveryCharacter()
    {
        const string Text = "  Satu\u00a0baris.\r\n\r\n\tDua baris. \n";

        var article = PlainText.Read("a1", Text);

        Assert.Equal(Text, article.Text);
        Assert.Equal("a1", article.Id);
        Assert.Equal("a1", article.Source.Name);
        Assert.Equal(["Satu\u00a0baris.", "Dua baris."], article.Paragraphs.Select(p => p.Span.Of(Text).ToString()));
        Assert.All(article.Paragraphs, p => Assert.Equal(ParagraphKind.Body, p.Kind));
    }
}
