using System.Globalization;
using System.Text;
using Kutip.Articles;
using Kutip.Core;
using Kutip.Language;

namespace Kutip.Cli.Tests.Gold;

/// <summary>
/// Extracts the gold set's articles with words, marks and lines cut, doubled and moved, from a fixed seed. KUTIP_MUTATIONS sets how many
/// readings of files other tests ask for; a tenth of that is enough here, since each article brings hundreds of words.
/// </summary>
public sealed class MutatedArticlesTests
{
    private const int Seed = 1945;
    private static readonly string[] Marks = ["“", "”", "\"", "'", "’", "«", "(", ")", ",", ".", ":", " - ", "\n", "\n\n", "kata", "katanya", "said", "menurut", "bahwa", "\ud83d", "\u202e"];
    private static readonly Extractor Extractor = Extractor.Load();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Extract_MutatedArticle_SpansLieInsideAndApart()
    {
        var count = int.Parse(Environment.GetEnvironmentVariable("KUTIP_MUTATIONS") ?? "3000", CultureInfo.InvariantCulture) / 10;
        var articles = await ArticlesAsync();
        var random = new Random(Seed);
        for (var i = 0; i < count; i++)
        {
            var original = articles[i % articles.Count];
            var article = Plain(original, Mutate(original.Text, random));
            try
            {
                Check(article, Extractor.Extract(article, Cancellation));
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                throw new InvalidOperationException($"Mutation {i}, of {original.Source.Name}: {article.Text}", error);
            }
        }
    }

    [Fact]
    public async Task Extract_UnrelatedParagraphBehind_ChangesNoQuote()
    {
        const string Unrelated = "\n\nHujan turun sejak pagi di seluruh wilayah itu.";
        foreach (var original in await ArticlesAsync())
        {
            var alone = Extractor.Extract(Plain(original, original.Text), Cancellation);
            // A speech that the text ends in may go on in what follows: an interview's last answer.
            if (alone.Quotes is [.., var last] && last.End >= original.Text.AsSpan().TrimEnd(".”\"").Length)
                continue;
            var followed = Extractor.Extract(Plain(original, original.Text + Unrelated), Cancellation);
            Assert.Equal(alone.Quotes.Select(Shown), followed.Quotes.Select(Shown));
        }

        static string Shown(Quote quote) => $"{quote.Kind} {quote.Start}-{quote.End} {quote.Cue?.Text} {quote.Speaker?.Text} {quote.Speaker?.Name}";
    }

    private static async Task<List<Article>> ArticlesAsync()
    {
        var reader = new ArticleReader(new ArticleReaderOptions());
        var articles = new List<Article>();
        foreach (var path in Directory.EnumerateFiles(Repository.Folder("tests", "gold"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (!path.EndsWith(".txt", StringComparison.Ordinal) && !path.EndsWith(".html", StringComparison.Ordinal))
                continue;
            await using var file = File.OpenRead(path);
            await foreach (var reading in reader.ReadAsync(file, Path.GetFileName(path), cancellationToken: Cancellation))
                articles.Add(Assert.IsType<ArticleReading.Success>(reading).Article);
        }

        return articles;
    }

    private static Article Plain(Article original, string text) => new()
    {
        Id = original.Id,
        Source = original.Source,
        Metadata = new Metadata { Language = original.Metadata.Language },
        Text = text,
    };

    private static void Check(Article article, Extraction extraction)
    {
        var last = 0;
        foreach (var quote in extraction.Quotes)
        {
            Assert.Equal(article.Text[quote.Start..quote.End], quote.Text);
            Assert.True(quote.Start >= last, $"{quote.Id} overlaps the quote in front.");
            last = quote.End;
        }

        Assert.All(extraction.Entities.SelectMany(entity => entity.Mentions), mention => Assert.Equal(article.Text[mention.Start..mention.End], mention.Text));
    }

    private static string Mutate(string text, Random random)
    {
        var mutated = new StringBuilder(text);
        for (var changes = random.Next(1, 12); changes > 0 && mutated.Length > 4; changes--)
        {
            var at = random.Next(mutated.Length);
            var length = Math.Min(random.Next(1, 120), mutated.Length - at);
            switch (random.Next(4))
            {
                case 0:
                    mutated.Remove(at, length);
                    break;
                case 1:
                    mutated.Insert(random.Next(mutated.Length), mutated.ToString(at, length));
                    break;
                case 2:
                    mutated.Insert(at, Marks[random.Next(Marks.Length)]);
                    break;
                default:
                    mutated.Length = random.Next(6) == 0 ? at : mutated.Length;
                    break;
            }
        }

        return mutated.ToString();
    }
}
