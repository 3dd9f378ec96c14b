namespace Kutip.Storage.Tests;

public sealed class ArticleNameTests
{
    [Theory]
    [InlineData("berita.txt", "berita.txt")]
    [InlineData("2023/02/berita hari ini.txt", "2023/02/berita hari ini.txt")]
    [InlineData("cafe\u0301.txt", "caf\u00e9.txt")]
    [InlineData("...txt", "...txt")]
    public void TryNormalize_OfAName_BringsItIntoNfc(string name, string expected)
    {
        Assert.True(ArticleName.TryNormalize(name, out var normalized, out _));
        Assert.Equal(expected, normalized);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("a/./b")]
    [InlineData("../b")]
    [InlineData("a/")]
    [InlineData("a\\b")]
    [InlineData("a\0b")]
    [InlineData("a\ud800b")]
    [InlineData("a.")]
    public void TryNormalize_OfAnythingElse_SaysWhatIsWrong(string? name)
    {
        Assert.False(ArticleName.TryNormalize(name, out _, out var problem));
        Assert.EndsWith(".", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void TryNormalize_OfALongName_IsRefused() => Assert.False(ArticleName.TryNormalize(new string('a', 1025), out _, out _));
}
