using System.CommandLine;

namespace Kutip.Cli.Upload;

/// <summary><c>kutip upload</c>: files and folders to a running Kutip.</summary>
internal sealed class UploadCommand
{
    private const int MostParallel = 64;

    private readonly Argument<string[]> _paths = new("FILE")
    {
        Description = "Article files, and folders (searched with their subfolders; a file in one is named by its path below it).",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _prefix = new("--prefix")
    {
        Description = "Put before each name, such as 2026-11/.",
        DefaultValueFactory = _ => string.Empty,
    };

    private readonly Option<bool> _wait = new("--wait") { Description = "Wait until each article is ready or has failed, and say so." };

    private readonly Option<int> _parallel = new("--parallel")
    {
        Description = $"Uploads at a time, 1 to {MostParallel}.",
        DefaultValueFactory = _ => 8,
    };

    private readonly ServiceOptions _service = new();

    public Command Create()
    {
        var command = new Command(
            "upload",
            """
            Sends article files to a running Kutip, and prints one line for each: its state, its name and the article's address.

            Examples:
              kutip upload berita.html --wait
              kutip upload arsip/ --prefix kompas/2026/ --parallel 16 > sent.tsv

            Sending a file again replaces the article of that name. Ctrl+C stops; what was sent stays.
            Exit codes: 0 all good, 1 some file failed (named on standard error, the others sent), 2 wrong usage.
            """)
        {
            _paths, _prefix, _wait, _parallel,
        };
        _parallel.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > MostParallel)
                result.AddError($"--parallel is a number from 1 to {MostParallel}.");
        });
        command.Validators.Add(result =>
        {
            if (result.GetValue(_paths)?.FirstOrDefault(path => path.StartsWith('-')) is { } unknown)
                result.AddError($"There is no option '{unknown}' (a file of that name is given as ./{unknown}).");
        });
        _service.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using var api = _service.Open(parsed);
        var uploader = new Uploader(api, parsed.GetValue(_wait), TimeProvider.System);
        var prefix = parsed.GetValue(_prefix)!;
        await using var report = new UploadReport();
        var options = new ParallelOptions { MaxDegreeOfParallelism = parsed.GetValue(_parallel), CancellationToken = cancellationToken };
        try
        {
            await Parallel.ForEachAsync(
                InputFile.FindAsync(parsed.GetValue(_paths)!, cancellationToken),
                options,
                async (file, token) => report.Add(await uploader.UploadAsync(file, prefix + file.NameBelowFolder, token)));
        }
        catch (ServiceException error)
        {
            Terminal.Complain(error.Message);
            return ExitCodes.SomeFailed;
        }

        return report.Failed > 0 ? ExitCodes.SomeFailed : ExitCodes.Done;
    }
}
