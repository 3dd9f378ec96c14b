namespace Kutip.Cli.Upload;

/// <summary>
/// Tells of each file as it is done: a line on standard output, or on standard error where it failed; and a running count where the lines go to a file.
/// </summary>
internal sealed class UploadReport : IAsyncDisposable
{
    private readonly StreamWriter _output = Terminal.OpenOutput();
    private readonly bool _counts = Console.IsOutputRedirected && !Console.IsErrorRedirected;
    private readonly Lock _writing = new();
    private int _done;

    /// <summary>Files that were not taken, or whose article failed.</summary>
    public int Failed { get; private set; }

    public void Add(UploadOutcome outcome)
    {
        lock (_writing)
        {
            _done++;
            if (outcome.Article is not null)
            {
                _output.WriteLine($"{outcome.Status}\t{outcome.Name}\t{outcome.Article}");
                _output.Flush();
            }

            if (outcome.Problem is not null)
            {
                Failed++;
                Terminal.Complain($"{outcome.Name}: {outcome.Problem}");
            }

            if (_counts)
                Console.Error.Write($"\r{_done} files, {Failed} failed ");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_counts && _done > 0)
            await Console.Error.WriteLineAsync();
        await _output.DisposeAsync();
    }
}
