using Kutip.Articles;
using Kutip.Core;
using Kutip.Language;

namespace Kutip.Cli.Extract;

/// <summary>Files and folders, read and extracted on every core and printed in order.</summary>
internal static class Files
{
    public static async Task<int> ExtractAsync(IReadOnlyList<string> paths, OutputFormat format, CancellationToken cancellationToken)
    {
        var extractor = Extractor.Load();
        var reader = new ArticleReader(new ArticleReaderOptions());
        var failed = false;
        var single = paths is [var only] && !Directory.Exists(only);
        await using var printer = new Printer(format, single);
        var results = InOrder.SelectAsync(
            InputFile.FindAsync(paths, cancellationToken), file => ReadAsync(file, reader, extractor, cancellationToken), cancellationToken);
        await foreach (var (extractions, problems) in results)
        {
            foreach (var extraction in extractions)
                await printer.PrintAsync(extraction, cancellationToken);
            foreach (var problem in problems)
                Terminal.Complain(problem);
            failed |= problems.Count > 0;
        }

        await printer.EndAsync(cancellationToken);
        return failed ? ExitCodes.SomeFailed : ExitCodes.Done;
    }

    private static async Task<(List<Extraction> Extractions, List<string> Problems)> ReadAsync(
        InputFile file, ArticleReader reader, Extractor extractor, CancellationToken cancellationToken)
    {
        var (extractions, problems) = (new List<Extraction>(), new List<string>());
        try
        {
            await using var content = file.Open();
            await foreach (var reading in reader.ReadAsync(content, file.Name, cancellationToken: cancellationToken))
            {
                if (reading is ArticleReading.Success success)
                    extractions.Add(extractor.Extract(success.Article, cancellationToken));
                else if (reading is ArticleReading.Unreadable unreadable)
                    problems.Add($"{unreadable.Failure.Code}: {unreadable.Failure.Reason}");
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problems.Add($"{file.Name}: {error.Message}");
        }

        return (extractions, problems);
    }
}
