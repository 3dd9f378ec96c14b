using System.CommandLine;

namespace Kutip.Cli.Evaluate;

/// <summary><c>kutip evaluate</c>: how good the extraction is on annotated articles.</summary>
internal sealed class EvaluateCommand
{
    private readonly Argument<string> _folder = new("GOLDDIR")
    {
        Description = "Folder of article files, each with its annotation NAME.gold.json beside it (searched with its subfolders).",
    };

    private readonly Option<bool> _errors = new("--errors") { Description = "List what was missed, found too much, or wrong, article by article." };

    private readonly Option<string> _calibration = new("--calibration") { Description = "Say how right the quotes of each confidence are, and draw it into this SVG file.", HelpName = "FILE" };

    public Command Create()
    {
        var command = new Command(
            "evaluate",
            """
            Measures quotes and speakers against annotated articles: precision, recall and F1 for each kind of quote, and how many of the quotes
            found have the right cue, speaker's mention, speaker's name and role; for each subfolder and language apart.

            Examples:
              kutip evaluate tests/gold
              kutip evaluate tests/gold/dev --errors
              kutip evaluate tests/gold/dev --calibration docs/calibration.svg

            Exit codes: 0 all measured, 1 some annotation does not fit its article (named on standard error), 2 wrong usage.
            """)
        {
            _folder, _errors, _calibration,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(_folder) is { } folder && !Directory.Exists(folder))
                result.AddError($"There is no folder '{folder}'.");
        });
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var report = new Report(parsed.GetValue(_folder)!, parsed.GetValue(_errors), parsed.GetValue(_calibration));
        await using var output = Terminal.OpenOutput();
        return await report.WriteAsync(output, cancellationToken) ? ExitCodes.Done : ExitCodes.SomeFailed;
    }
}
