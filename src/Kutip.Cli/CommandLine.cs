using System.CommandLine;

namespace Kutip.Cli;

/// <summary>Runs the command that the arguments name.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args, params Command[] commands)
    {
        var root = new RootCommand("Finds who said what in news article files.");
        foreach (var command in commands)
            root.Subcommands.Add(command);
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            // The lines of a message are a sentence and a list of values; one line is enough for both.
            var problem = string.Join(' ', parsed.Errors[0].Message.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
            if (!problem.EndsWith('.'))
                problem += ".";
            Terminal.Complain($"{problem} See 'kutip {HelpOf(parsed)}'.");
            return ExitCodes.WrongUsage;
        }

        using var cancellation = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            cancellation.Cancel();
        };
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, cancellation.Token);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return ExitCodes.Cancelled;
        }
        catch (IOException error) when (BrokenPipe.Is(error))
        {
            // The reader has seen enough ("| head").
            return ExitCodes.Done;
        }
    }

    private static string HelpOf(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand ? "--help" : $"{parsed.CommandResult.Command.Name} --help";
}
