using Kutip.Articles;
using Kutip.Core;
using Kutip.Language;

namespace Kutip.Cli.Tests.Samples;

/// <summary>Holds the samples against the answers beside them.</summary>
public sealed class SamplesTests(ITestOutputHelper output)
{
    private const string ExpectedEnding = ".expected.json";

    // What a quote's ends may differ in.
    private const string Marks = " \t\"“”‘’'.,";

    // Reached when the samples were written; raised with the engine, never lowered.
    private const int FloorOfSpeakers = 29;

    private static readonly Extractor Extractor = Extractor.Load();

    public static TheoryData<string> Names() =>
        [.. Directory.GetFiles(Repository.Folder("tests", "samples"), "*" + ExpectedEnding).Order(StringComparer.Ordinal).Select(path => Path.GetFileName(path)[..^ExpectedEnding.Length])];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Sample_Metadata_IsAsExpected(string name)
    {
        var (found, expected) = await ReadAsync(name);
        var article = found.Metadata;
        Assert.Equal(expected.Article.Title ?? article.Title, article.Title);
        Assert.Equal(expected.Article.Language, article.Language);
        Assert.Equal(expected.Article.Publisher, article.Publisher);
        Assert.Equal(expected.Article.Authors ?? [], article.Authors.Select(author => author.Name));
        Assert.Equal(expected.Article.DatelinePlace ?? article.Dateline?.Place, article.Dateline?.Place);
        Assert.Equal(expected.Article.Published ?? article.Published?[..10], article.Published?[..10]);
        Assert.Equal(expected.Article.Related ?? article.Related.Select(link => link.Title), article.Related.Select(link => link.Title));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Sample_Quotes_AreTheExpectedOnesAndNoOthers(string name)
    {
        var (found, expected) = await ReadAsync(name);
        Assert.Equal(
            expected.Quotes.Select(quote => (quote.Kind, Trimmed(quote.Text))).Order(),
            found.Quotes.Select(quote => (quote.Kind.ToString().ToLowerInvariant(), Trimmed(quote.Text))).Order());
    }

    [Fact]
    public async Task Samples_CuesAndSpeakers_AreRightDownToTheFloor()
    {
        var (right, all) = (0, 0);
        foreach (var row in Names())
        {
            var (found, expected) = await ReadAsync(row.Data);
            foreach (var wanted in expected.Quotes)
            {
                var quote = found.Quotes.FirstOrDefault(each => Trimmed(each.Text) == Trimmed(wanted.Text));
                var same = quote?.Cue?.Text == wanted.Cue
                    && quote?.Speaker?.Name == wanted.Speaker
                    && (wanted.Mention is null || quote?.Speaker?.Text == wanted.Mention);
                all++;
                right += same ? 1 : 0;
                if (!same)
                    output.WriteLine($"{row.Data}: {quote?.Cue?.Text} {quote?.Speaker?.Text} ({quote?.Speaker?.Name}) for {wanted.Cue} {wanted.Mention} ({wanted.Speaker})");
            }
        }

        output.WriteLine($"{right} of {all} quotes of the samples have the right cue and speaker");
        Assert.True(right >= FloorOfSpeakers, $"{right} of {all} are right, and {FloorOfSpeakers} were.");
    }

    private static string Trimmed(string text) => text.Trim(Marks.ToCharArray());

    private static async Task<(Extraction Found, ExpectedArticle Expected)> ReadAsync(string name)
    {
        var folder = Repository.Folder("tests", "samples");
        var path = Directory.GetFiles(folder, name + ".*").Single(file => !file.EndsWith(ExpectedEnding, StringComparison.Ordinal));
        await using var content = File.OpenRead(path);
        var reader = new ArticleReader(new ArticleReaderOptions());
        await foreach (var reading in reader.ReadAsync(content, Path.GetFileName(path), cancellationToken: TestContext.Current.CancellationToken))
        {
            var article = Assert.IsType<ArticleReading.Success>(reading).Article;
            return (Extractor.Extract(article, TestContext.Current.CancellationToken), ExpectedArticle.Load(Path.Combine(folder, name + ExpectedEnding)));
        }

        throw new InvalidOperationException($"{name} gave no reading.");
    }
}
