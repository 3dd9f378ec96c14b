using System.CommandLine;
using System.Text;
using Kutip.Testing;

namespace Kutip.Benchmarks.Articles;

/// <summary>Articles and megabytes a second from a file's bytes to its article, by format, and pages a second beside Readability.js and SmartReader.</summary>
internal static class ArticlesCommand
{
    private const int Times = 20;

    public static Command Create()
    {
        var rounds = new Option<int>("--rounds") { Description = "Rounds measured of each reader; the median counts.", DefaultValueFactory = _ => 5 };
        var folder = new Option<string>("--pages")
        {
            Description = "Folder of .html pages to read instead of our own.",
            DefaultValueFactory = _ => Repository.Folder("tests", "Kutip.Articles.Tests", "Pages"),
        };
        var command = new Command("articles", "Articles a second by format, and pages a second beside Readability.js and SmartReader, on one core.") { rounds, folder };
        command.SetAction(async (result, cancellationToken) =>
        {
            var light = HeavyPages.Light(result.GetRequiredValue(folder));
            await PagesAsync("pages as they are", light, result.GetRequiredValue(rounds), cancellationToken);
            await PagesAsync("pages as heavy as news sites'", HeavyPages.Of(light), result.GetRequiredValue(rounds), cancellationToken);
            await FormatsAsync(result.GetRequiredValue(rounds), cancellationToken);
        });
        return command;
    }

    private static async Task PagesAsync(string title, Dictionary<string, string> pages, int rounds, CancellationToken cancellationToken)
    {
        var bytes = pages.Values.Sum(page => (long)Encoding.UTF8.GetByteCount(page));
        var folder = Directory.CreateTempSubdirectory("kutip-pages").FullName;
        foreach (var (name, html) in pages)
            await File.WriteAllTextAsync(Path.Combine(folder, name), html, cancellationToken);
        var seconds = new Dictionary<string, List<double>>
        {
            ["Kutip"] = await PageReaders.KutipAsync(pages, rounds, cancellationToken),
            ["SmartReader"] = await PageReaders.SmartReaderAsync(pages, rounds),
        };
        foreach (var (dom, measured) in await ReadabilityJs.MeasureAsync(folder, rounds, cancellationToken))
            seconds[$"Readability.js with {dom}"] = measured;
        Directory.Delete(folder, recursive: true);

        Console.WriteLine($"{title}: {pages.Count} of {bytes / 1024.0 / pages.Count:0.0} KiB on average");
        var table = new MarkdownTable("reader", "pages/s", "MB/s", "Kutip is faster by");
        foreach (var (reader, measured) in seconds)
            table.Add(reader, $"{pages.Count / Median(measured):N0}", $"{bytes / 1e6 / Median(measured):0.0}", reader == "Kutip" ? "" : $"{Median(measured) / Median(seconds["Kutip"]):0.0} times");
        table.Write(Console.Out);
    }

    private static async Task FormatsAsync(int rounds, CancellationToken cancellationToken)
    {
        const int Reads = 50;
        var files = new FormatFiles(Times);
        Console.WriteLine($"formats: one article of {3 * Times} paragraphs");
        var table = new MarkdownTable("format", "KiB", "articles/s", "MB/s");
        foreach (var format in FormatFiles.Formats.Concat(FormatFiles.Bundles.Keys))
        {
            var bytes = FormatFiles.Bundles.ContainsKey(format) ? files.Bundle(format) : files.Of(format);
            var seconds = await PageReaders.RoundsAsync(rounds, async () =>
            {
                for (var i = 0; i < Reads; i++)
                    await PageReaders.ReadAsync(bytes, "berita.bin", cancellationToken);
            });
            table.Add(format, $"{bytes.Length / 1024.0:0.0}", $"{Reads / Median(seconds):N0}", $"{Reads * bytes.Length / 1e6 / Median(seconds):0.0}");
        }

        table.Write(Console.Out);
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
