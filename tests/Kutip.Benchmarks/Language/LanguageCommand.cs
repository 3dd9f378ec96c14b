using System.CommandLine;
using System.Diagnostics;
using Kutip.Core;
using Kutip.Language;

namespace Kutip.Benchmarks.Language;

/// <summary>
/// Words a second of the extraction, on one core: the article is read before the clock starts. Seconds of processor time are told as well, which a machine
/// that is busy with other work does not stretch; and how long a text made of nothing but quotation marks takes.
/// </summary>
internal static class LanguageCommand
{
    private const int Rounds = 9;
    private const int MarksLength = 1_000_000;

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

        var (rates, processorRates) = (new List<double>(), new List<double>());
        long bytes = 0;
        while (rates.Count < Rounds)
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var (passes, watch, processor) = (0, Stopwatch.StartNew(), ProcessorTime());
            for (; watch.Elapsed.TotalSeconds < 1; passes++)
            {
                foreach (var article in articles)
                    extractor.Extract(article, cancellationToken);
            }

            rates.Add(words * passes / watch.Elapsed.TotalSeconds);
            processorRates.Add(words * passes / (ProcessorTime() - processor).TotalSeconds);
            bytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / passes;
        }

        rates.Sort();
        processorRates.Sort();
        Console.WriteLine($"entities and quotes: median {rates[Rounds / 2]:N0} words/s (of {Rounds} rounds, {rates[0]:N0} to {rates[^1]:N0}); {(double)bytes / words:N0} bytes allocated a word");
        Console.WriteLine($"of processor time: median {processorRates[Rounds / 2]:N0} words/s");
        var before = ProcessorTime();
        extractor.Extract(OfMarks(), cancellationToken);
        Console.WriteLine($"marks: {MarksLength:N0} quotation marks in {(ProcessorTime() - before).TotalSeconds:0.00} s of processor time");
    }

    private static TimeSpan ProcessorTime()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static Article OfMarks() => new()
    {
        Id = ArticleId.FromName("marks.txt"),
        Source = new Source { Name = "marks.txt", Format = "text" },
        Text = new string('"', MarksLength),
        Paragraphs = [new Paragraph(ParagraphKind.Body, 0, MarksLength)],
    };

    private static int CountWords(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
