using Kutip.Articles.Html;

namespace Kutip.Articles.Tests.Html;

public sealed class ClassWordsTests
{
    [Theory]
    [InlineData("inner-link-baca-juga", "Never, Certain")]
    [InlineData("articleBody", "Body")]
    [InlineData("post entry-content", "Body")]
    [InlineData("detail__body-text itp_bodycontent", "Body")]
    [InlineData("wp-caption-text", "Caption, Picture")]
    [InlineData("share_buttons", "Never, NeverShort")]
    [InlineData("header", "NeverShort")]
    [InlineData("css-1a2b", "None")]
    [InlineData("shadow adding", "None")]
    public void Of_Names_AreReadByWord(string names, string hint) =>
        Assert.Equal(hint, ClassWords.Lexicon.Of(names.AsSpan()).ToString());
}
