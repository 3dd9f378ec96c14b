using System.Text;
using Kutip.Articles;
using Kutip.Core;
using Kutip.Language;

namespace Kutip.Benchmarks.Pipeline;

/// <summary>What the program must find, found here without storage.</summary>
internal static class ExpectedExtractions
{
    public static async Task<IReadOnlyList<Extraction>> FindAsync(IEnumerable<MixedArticle> articles, CancellationToken cancellationToken)
    {
        var (reader, extractor) = (new ArticleReader(new ArticleReaderOptions()), Extractor.Load());
        var expected = new List<Extraction>();
        foreach (var article in articles)
        {
            using var file = new MemoryStream(Encoding.UTF8.GetBytes(article.Text));
            await foreach (var reading in reader.ReadAsync(file, article.Name, cancellationToken: cancellationToken))
                expected.Add(extractor.Extract(((ArticleReading.Success)reading).Article, cancellationToken));
        }

        return expected;
    }
}
