using System.CommandLine;
using Kutip.Cli.Upload;

namespace Kutip.Cli.Watch;

/// <summary><c>kutip watch</c>: sends what arrives in a folder, until it is stopped.</summary>
internal sealed class WatchCommand
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Argument<string> _folder = new("FOLDER") { Description = "The folder, watched with its subfolders." };
    private readonly Option<bool> _present = new("--present") { Description = "Send the files that are already there, too." };
    private readonly Option<string> _prefix = new("--prefix") { Description = "Put before each name.", DefaultValueFactory = _ => string.Empty };
    private readonly ServiceOptions _service = new();

    public Command Create()
    {
        var command = new Command(
            "watch",
            """
            Sends each file that arrives in a folder, or changes there, to a running Kutip until Ctrl+C: once it has kept its size and time for a second.
            Prints one line for each: its state, its name and the article's address. A file that the service
            refuses is named on standard error, and sent again when it changes.

            Example:
              kutip watch kiriman/ --prefix redaksi/
            """)
        {
            _folder, _present, _prefix,
        };
        command.Validators.Add(result =>
        {
            if (!Directory.Exists(result.GetValue(_folder)))
                result.AddError($"There is no folder '{result.GetValue(_folder)}'.");
        });
        _service.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using var api = _service.Open(parsed);
        var uploader = new Uploader(api, wait: false, TimeProvider.System);
        var prefix = parsed.GetValue(_prefix)!;
        var arrivals = new Arrivals(parsed.GetValue(_folder)!);
        if (!parsed.GetValue(_present))
            await arrivals.SkipPresentAsync(cancellationToken);

        await using var report = new UploadReport();
        using var timer = new PeriodicTimer(Pause);
        do
        {
            foreach (var file in await arrivals.NextAsync(cancellationToken))
            {
                try
                {
                    report.Add(await uploader.UploadAsync(file, prefix + file.Name, cancellationToken));
                }
                catch (ServiceException error)
                {
                    Terminal.Complain($"{file.Name}: {error.Message} It is sent again later.");
                    arrivals.TellAgain(file);
                }
            }
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
        return ExitCodes.Done;
    }
}
