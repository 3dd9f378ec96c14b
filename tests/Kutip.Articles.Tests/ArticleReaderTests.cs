using System.Text;
using Kutip.Core;

namespace Kutip.Articles.Tests;

public sealed class ArticleReaderTests
{
    [Fact]
    public async Task ReadAsync_TextFile_GivesOneArticleWithItsSource()
    {
        var reading = Assert.IsType<ArticleReading.Success>(await ReadOne("Warga menunggu banjir surut.\n\nSungai meluap sejak pagi.\n"));

        Assert.Equal(ArticleId.FromName("berita.txt"), reading.Article.Id);
        Assert.Equal("text", reading.Article.Source.Format);
        Assert.Equal(56, reading.Article.Source.Bytes);
        Assert.Equal(64, reading.Article.Source.Sha256?.Length);
        Assert.Contains(reading.Article.Paragraphs, p => p.Span.Of(reading.Article.Text) is "Sungai meluap sejak pagi.");
    }

    [Theory]
    [InlineData("", FailureCodes.Empty)]
    [InlineData(" \n\t\n", FailureCodes.NoText)]
    public async Task ReadAsync_NothingToRead_SaysWhy(string content, string code)
    {
        var reading = Assert.IsType<ArticleReading.Unreadable>(await ReadOne(content));

        Assert.Equal(code, reading.Failure.Code);
        Assert.Contains("berita.txt", reading.Failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_OverMaxBytes_IsTooLarge()
    {
        var reading = await ReadOne("Warga menunggu banjir surut.", new ArticleReaderOptions { MaxBytes = 10 });

        Assert.Equal(FailureCodes.TooLarge, Assert.IsType<ArticleReading.Unreadable>(reading).Failure.Code);
    }

    [Fact]
    public void Constructor_LimitOutOfRange_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ArticleReader(new ArticleReaderOptions { MaxBytes = 0 }));

    private static async Task<ArticleReading> ReadOne(string content, ArticleReaderOptions? options = null)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(content));
        var reader = new ArticleReader(options ?? new ArticleReaderOptions());
        var readings = await reader.ReadAsync(stream, "berita.txt", null, TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);
        return Assert.Single(readings);
    }
}
