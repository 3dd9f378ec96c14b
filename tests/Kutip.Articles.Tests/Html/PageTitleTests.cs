using System.Text;

namespace Kutip.Articles.Tests.Html;

public sealed class PageTitleTests
{
    [Theory]
    [InlineData("<title>The Courier: Bridge Shut to Lorries</title>", "<h1>The Courier</h1><b>Bridge Shut to Lorries</b>", "Bridge Shut to Lorries")]
    [InlineData("<title>Bridge Shut to Lorries ~ My Notes</title>", "<h1>My Notes</h1><h2>Bridge Shut to Lorries</h2>", "Bridge Shut to Lorries")]
    [InlineData("<title>Bridge Shut to Lorries - Forum</title>", "<h1>Thread: Bridge Shut to Lorries</h1>", "Bridge Shut to Lorries")]
    [InlineData("<title>x</title><meta property='og:title' content='Bridge Shut to Lorries | The Courier'>", "<p>no heading</p>", "Bridge Shut to Lorries")]
    [InlineData("<title>Bridge: The Long Way Round - The Courier</title>", "<h1>Bridge: The Long Way Round</h1>", "Bridge: The Long Way Round")]
    public async Task ReadAsync_Page_GivesTheHeadlineWithoutTheSite(string head, string body, string title)
    {
        var paragraphs = string.Concat(Enumerable.Range(1, 4).Select(i => $"<p>The council voted on Tuesday to shut the bridge to lorries for reason number {i} of four.</p>"));
        using var page = new MemoryStream(Encoding.UTF8.GetBytes($"<!DOCTYPE html><html><head>{head}</head><body>{body}<div>{paragraphs}</div></body></html>"));

        var readings = await new ArticleReader(new ArticleReaderOptions()).ReadAsync(page, "page.html", null, TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(title, Assert.IsType<ArticleReading.Success>(Assert.Single(readings)).Article.Metadata.Title);
    }
}
