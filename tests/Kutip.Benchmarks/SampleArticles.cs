using Kutip.Articles;
using Kutip.Core;
using Kutip.Testing;

namespace Kutip.Benchmarks;

/// <summary>The articles of tests/samples.</summary>
internal static class SampleArticles
{
    public static async Task<IReadOnlyList<Article>> ReadAsync(CancellationToken cancellationToken)
    {
        var reader = new ArticleReader(new ArticleReaderOptions());
        var articles = new List<Article>();
        foreach (var path in Directory.EnumerateFiles(Repository.Folder("tests", "samples")).Order(StringComparer.Ordinal))
        {
            if (Path.GetExtension(path) == ".json")
                continue;
            await using var file = File.OpenRead(path);
            await foreach (var reading in reader.ReadAsync(file, Path.GetFileName(path), cancellationToken: cancellationToken))
            {
                if (reading is ArticleReading.Success success)
                    articles.Add(success.Article);
            }
        }

        return articles;
    }
}
