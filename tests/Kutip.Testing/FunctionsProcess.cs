using System.Diagnostics;

namespace Kutip.Testing;

/// <summary>The whole program as a process of its own, as a user runs it. It can be killed, and is when this object ends.</summary>
public sealed class FunctionsProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly Action<string> _tell;
    private readonly TaskCompletionSource<Uri> _serving = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private FunctionsProcess(Process process, Action<string> tell) => (_process, _tell) = (process, tell);

    /// <summary>Where its HTTP functions begin: <c>http://127.0.0.1:port/api/</c>.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Bytes of memory that the process occupies now.</summary>
    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Processor time that the process has used.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts the program on a free port, and returns when it serves.</summary>
    /// <param name="storage">Connection string of both accounts.</param>
    /// <param name="settings">Further settings, as environment variables.</param>
    /// <param name="tell">Takes each line that it writes.</param>
    /// <param name="cancellationToken">Gives up waiting, and ends it.</param>
    /// <exception cref="InvalidOperationException">It ended at its start; the message holds what it said.</exception>
    public static async Task<FunctionsProcess> StartAsync(
        string storage, IReadOnlyDictionary<string, string> settings, Action<string> tell, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Kutip.Functions.dll"), "--port=0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["AzureWebJobsStorage"] = storage;
        start.Environment["ArticleStorage"] = storage;
        foreach (var (name, value) in settings)
            start.Environment[name] = value;

        var program = new FunctionsProcess(Process.Start(start)!, tell);
        try
        {
            program.Read();
            program.Address = await program._serving.Task.WaitAsync(StartLimit, cancellationToken);
            return program;
        }
        catch
        {
            await program.KillAsync();
            throw;
        }
    }

    /// <summary>Ends it between two instructions, as SIGKILL does.</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
    }

    private void Read()
    {
        var errors = new List<string>();
        _process.OutputDataReceived += (_, line) => Take(line.Data);
        _process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { Length: > 0 } text)
                errors.Add(text);
        };
        _process.EnableRaisingEvents = true;
        _process.Exited += (_, _) => _serving.TrySetException(
            new InvalidOperationException($"The program ended at its start: {string.Join(' ', errors)}"));
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Take(string? line)
    {
        if (line is null)
            return;
        if (!_serving.Task.IsCompleted && AddressIn(line) is { } address)
            _serving.TrySetResult(address);
        _tell(line);
    }

    /// <summary>The address in a line of the start banner, such as <c>GET http://127.0.0.1:7071/api/health</c>.</summary>
    private static Uri? AddressIn(string line)
    {
        var start = line.IndexOf("http://127.0.0.1:", StringComparison.Ordinal);
        return start >= 0 && Uri.TryCreate(line[start..], UriKind.Absolute, out var route) ? new Uri(route, "/api/") : null;
    }
}
