using System.Globalization;
using System.Text.Json;
using Kutip.Core;

namespace Kutip.Articles.Tests.Html;

/// <summary>Reads every page of Pages/ and holds it against Pages/expected.json.</summary>
public sealed class PagesTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Pages");
    private static readonly JsonElement Expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "expected.json"))).RootElement;

    public static TheoryData<string> Names => [.. Expected.EnumerateObject().Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task ReadAsync_Page_GivesBodyTitleAndDay(string name)
    {
        var expected = Expected.GetProperty(name);
        var reading = await ReadOne(name);
        var body = expected.GetProperty("articleBody").GetString()!;
        if (body.Length == 0)
        {
            Assert.Equal(FailureCodes.NoText, Assert.IsType<ArticleReading.Unreadable>(reading).Failure.Code);
            return;
        }

        var article = Assert.IsType<ArticleReading.Success>(reading).Article;
        var lines = article.Paragraphs.Where(p => p.Kind == ParagraphKind.Body).Select(p => p.Span.Of(article.Text).ToString());
        Assert.Equal(Words(body), Words(string.Join('\n', lines)));
        if (expected.TryGetProperty("title", out var title))
            Assert.Equal(title.GetString(), article.Metadata.Title);
        if (expected.TryGetProperty("date", out var date))
            Assert.Equal(DayInJakarta(date.GetInt64()), article.Metadata.Published?[..10]);
    }

    private static async Task<ArticleReading> ReadOne(string name)
    {
        await using var page = File.OpenRead(Path.Combine(Folder, name + ".html"));
        var readings = await new ArticleReader(new ArticleReaderOptions()).ReadAsync(page, name + ".html", null, TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);
        return Assert.Single(readings);
    }

    private static string DayInJakarta(long milliseconds) =>
        DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).ToOffset(TimeSpan.FromHours(7)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
