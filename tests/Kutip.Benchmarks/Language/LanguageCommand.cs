using System.CommandLine;
using System.Diagnostics;
using System.Text;
using Kutip.Core;
using Kutip.Language;
using Kutip.Language.Entities;
using Kutip.Language.Entities.Tagging;
using Kutip.Language.Tokens;

namespace Kutip.Benchmarks.Language;

/// <summary>
/// Words a second of the extraction and of its stages, on one core: the article is read before the clock starts, and seconds of processor time are
/// counted, which a machine that is busy with other work does not stretch. Then how the cost grows with a text's length, and what a text made of nothing
/// but quotation marks takes.
/// </summary>
internal static class LanguageCommand
{
    private const int Rounds = 9;
    private const int MarksLength = 1_000_000;
    private static readonly int[] Lengths = [10_000, 100_000, 1_000_000, 10_000_000];

    public static Command Create()
    {
        var command = new Command("language", "Words a second from an article's text to its entities and quotes, on one core.");
        command.SetAction(async (_, cancellationToken) => await RunAsync(cancellationToken));
        return command;
    }

    private static async Task RunAsync(CancellationToken cancellationToken)
    {
        var articles = await SampleArticles.ReadAsync(cancellationToken);
        var (words, sentences) = (articles.Sum(article => (long)CountWords(article.Text)), articles.Sum(article => Document.Create(article).Sentences.Length));
        var loading = Stopwatch.StartNew();
        IndonesianModel.Load();
        var model = loading.Elapsed;
        var extractor = Extractor.Load();
        var entities = new EntityFinder();
        extractor.Extract(articles[0], cancellationToken);
        Console.WriteLine($"{articles.Count} articles, {words} words; names.model read in {model.TotalMilliseconds:0} ms, first article after {loading.Elapsed.TotalMilliseconds:0} ms");

        var table = new MarkdownTable("stages", "words a second, median", "least", "most", "bytes allocated a sentence");
        Measure("text to tokens and sentences", article => Document.Create(article));
        Measure("text to entities", article => entities.Find(Document.Create(article)));
        Measure("text to entities and quotes", article => extractor.Extract(article, cancellationToken));
        table.Write(Console.Out);

        foreach (var length in Lengths)
        {
            var article = OfText(Repeat(articles, length));
            var before = ProcessorTime();
            extractor.Extract(article, cancellationToken);
            Console.WriteLine($"one article of {length:N0} characters: {CountWords(article.Text) / (ProcessorTime() - before).TotalSeconds:N0} words/s");
        }

        var start = ProcessorTime();
        extractor.Extract(OfText(new string('"', MarksLength)), cancellationToken);
        Console.WriteLine($"{MarksLength:N0} quotation marks: {(ProcessorTime() - start).TotalSeconds:0.00} s");

        void Measure(string stages, Action<Article> run)
        {
            var rates = new List<double>();
            long bytes = 0;
            while (rates.Count < Rounds)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var allocated = GC.GetAllocatedBytesForCurrentThread();
                var (passes, watch, processor) = (0, Stopwatch.StartNew(), ProcessorTime());
                for (; watch.Elapsed.TotalSeconds < 1; passes++)
                {
                    foreach (var article in articles)
                        run(article);
                }

                rates.Add(words * passes / (ProcessorTime() - processor).TotalSeconds);
                bytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / passes;
            }

            rates.Sort();
            table.Add(stages, $"{rates[Rounds / 2]:N0}", $"{rates[0]:N0}", $"{rates[^1]:N0}", $"{bytes / sentences:N0}");
        }
    }

    private static TimeSpan ProcessorTime()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    /// <summary>The articles' texts one after another, over and over.</summary>
    private static string Repeat(IReadOnlyList<Article> articles, int length)
    {
        var text = new StringBuilder(length);
        for (var i = 0; text.Length < length; i++)
            text.Append(articles[i % articles.Count].Text).Append('\n');
        return text.ToString(0, length);
    }

    private static Article OfText(string text) => new()
    {
        Id = ArticleId.FromName("text.txt"),
        Source = new Source { Name = "text.txt", Format = "text" },
        Text = text,
        Paragraphs = [.. Lines(text)],
    };

    private static IEnumerable<Paragraph> Lines(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (end > start)
                yield return new Paragraph(ParagraphKind.Body, start, end);
            start = end + 1;
        }
    }

    private static int CountWords(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
