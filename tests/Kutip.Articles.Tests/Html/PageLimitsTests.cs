using System.Text;
using Kutip.Core;

namespace Kutip.Articles.Tests.Html;

public sealed class PageLimitsTests
{
    [Fact]
    public async Task ReadAsync_DeeplyNestedPage_IsTooLarge()
    {
        var html = "<html><body>" + string.Concat(Enumerable.Repeat("<div>", 100_000)) + "Teks.";

        Assert.Equal(FailureCodes.TooLarge, (await Unreadable(html, new ArticleReaderOptions())).Code);
    }

    [Fact]
    public async Task ReadAsync_TooManyElements_IsTooLarge()
    {
        var html = "<html><body>" + string.Concat(Enumerable.Repeat("<p>x</p>", 2000));

        Assert.Equal(FailureCodes.TooLarge, (await Unreadable(html, new ArticleReaderOptions { MaxElements = 1000 })).Code);
    }

    [Fact]
    public async Task ReadAsync_OverTheTime_IsTimeout()
    {
        var html = "<html><body>" + string.Concat(Enumerable.Repeat("<p>Warga menunggu sejak pagi.</p>", 100_000));

        Assert.Equal(FailureCodes.Timeout, (await Unreadable(html, new ArticleReaderOptions { Timeout = TimeSpan.FromMilliseconds(1) })).Code);
    }

    [Fact]
    public async Task ReadAsync_Cancelled_Throws()
    {
        using var stream = new MemoryStream("<html><body><p>Warga menunggu.</p>"u8.ToArray());
        var reader = new ArticleReader(new ArticleReaderOptions());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await reader.ReadAsync(stream, "a.html", null, new CancellationToken(true)).ToListAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<Failure> Unreadable(string html, ArticleReaderOptions options)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(html));
        var readings = await new ArticleReader(options).ReadAsync(stream, "a.html", null, TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);
        return Assert.IsType<ArticleReading.Unreadable>(Assert.Single(readings)).Failure;
    }
}
