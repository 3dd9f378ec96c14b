using System.IO.Compression;
using System.Text;
using Kutip.Core;

namespace Kutip.Articles.Tests.Formats;

/// <summary>Reads bytes as the whole reader does.</summary>
internal static class Reading
{
    public static async Task<List<ArticleReading>> All(byte[] bytes, string name, ArticleReaderOptions? options = null)
    {
        using var stream = new MemoryStream(bytes);
        return await new ArticleReader(options ?? new ArticleReaderOptions()).ReadAsync(stream, name, null, TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);
    }

    public static Task<Article> Article(string text, string name) => Article(Encoding.UTF8.GetBytes(text), name);

    public static async Task<Article> Article(byte[] bytes, string name) =>
        Assert.IsType<ArticleReading.Success>(Assert.Single(await All(bytes, name))).Article;

    public static async Task<Failure> Failure(byte[] bytes, string name, ArticleReaderOptions? options = null) =>
        Assert.IsType<ArticleReading.Unreadable>(Assert.Single(await All(bytes, name, options))).Failure;

    public static string[] Body(Article article) =>
        [.. article.Paragraphs.Where(p => p.Kind == ParagraphKind.Body).Select(p => p.Span.Of(article.Text).ToString())];

    public static void IsStory(Article article, string format)
    {
        Assert.Equal(format, article.Source.Format);
        Assert.Equal(Story.Title, article.Metadata.Title);
        Assert.Equal([Story.First, Story.Second, Story.Third], Body(article));
    }

    public static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                using var entry = archive.CreateEntry(name, name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Optimal).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }
}
