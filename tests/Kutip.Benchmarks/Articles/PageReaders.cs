using System.Diagnostics;
using System.Text;
using Kutip.Articles;

namespace Kutip.Benchmarks.Articles;

/// <summary>The readers that run in this process, on one core.</summary>
internal static class PageReaders
{
    /// <summary>Seconds of each round with Kutip, from a file's bytes to its article.</summary>
    public static Task<List<double>> KutipAsync(Dictionary<string, string> pages, int rounds, CancellationToken cancellationToken)
    {
        var files = pages.Select(page => (page.Key, Encoding.UTF8.GetBytes(page.Value))).ToList();
        return RoundsAsync(rounds, async () =>
        {
            foreach (var (name, bytes) in files)
                await ReadAsync(bytes, name, cancellationToken);
        });
    }

    /// <summary>Seconds of each round with SmartReader alone, from a page's text to its article.</summary>
    public static Task<List<double>> SmartReaderAsync(Dictionary<string, string> pages, int rounds) => RoundsAsync(rounds, () =>
    {
        foreach (var html in pages.Values)
            new SmartReader.Reader("https://kabar.test/", html).GetArticle();
        return Task.CompletedTask;
    });

    /// <summary>Reads a file as the pipeline does.</summary>
    public static async Task ReadAsync(byte[] bytes, string name, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(bytes);
        await foreach (var _ in new ArticleReader(new ArticleReaderOptions()).ReadAsync(stream, name, null, cancellationToken))
        {
        }
    }

    public static async Task<List<double>> RoundsAsync(int rounds, Func<Task> round)
    {
        var seconds = new List<double>();
        // The first round only warms up.
        for (var i = 0; i <= rounds; i++)
        {
            var watch = Stopwatch.StartNew();
            await round();
            if (i > 0)
                seconds.Add(watch.Elapsed.TotalSeconds);
        }

        return seconds;
    }
}
