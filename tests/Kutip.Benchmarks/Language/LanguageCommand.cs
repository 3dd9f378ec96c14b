using System.CommandLine;
using System.Diagnostics;
using Kutip.Language;

namespace Kutip.Benchmarks.Language;

/// <summary>Words a second of the extraction, on one core: the article is read before the clock starts.</summary>
internal static class LanguageCommand
{
    private const int Rounds = 9;

    public static Command Create()
    {
        var command = new Command("language", "Words a second from an article's text to its entities and quotes, on one core.");
        command.SetAction(async (_, cancellationToken) => await RunAsync(cancellationToken));
        return command;
    }

    private static async Task RunAsync(CancellationToken cancellationToken)
    {
        var articles = await SampleArticles.ReadAsync(cancellationToken);
        var words = articles.Sum(article => (long)CountWords(article.Text));
        var loading = Stopwatch.StartNew();
        var extractor = Extractor.Load();
        extractor.Extract(articles[0], cancellationToken);
        Console.WriteLine($"{articles.Count} articles, {words} words; load and first article: {loading.Elapsed.TotalMilliseconds:0} ms");

        var rates = new List<double>();
        long bytes = 0;
        while (rates.Count < Rounds)
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var (passes, watch) = (0, Stopwatch.StartNew());
            for (; watch.Elapsed.TotalSeconds < 1; passes++)
            {
                foreach (var article in articles)
                    extractor.Extract(article, cancellationToken);
            }

            rates.Add(words * passes / watch.Elapsed.TotalSeconds);
            bytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / passes;
        }

        rates.Sort();
        Console.WriteLine($"entities and quotes: median {rates[Rounds / 2]:N0} words/s (of {Rounds} rounds, {rates[0]:N0} to {rates[^1]:N0}); {(double)bytes / words:N0} bytes allocated a word");
    }

    private static int CountWords(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
