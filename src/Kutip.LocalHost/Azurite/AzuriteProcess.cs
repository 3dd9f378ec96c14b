using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Kutip.LocalHost.Hosting;

namespace Kutip.LocalHost.Azurite;

/// <summary>A running Azurite, which ends with this object or with this process.</summary>
public sealed partial class AzuriteProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private bool _ended;

    private AzuriteProcess(Process process, int blobs, int queues, int tables)
    {
        _process = process;
        ConnectionString = string.Create(
            CultureInfo.InvariantCulture,
            $"DefaultEndpointsProtocol=http;AccountName={Emulator.Account};AccountKey={Emulator.Key};BlobEndpoint=http://127.0.0.1:{blobs}/{Emulator.Account};QueueEndpoint=http://127.0.0.1:{queues}/{Emulator.Account};TableEndpoint=http://127.0.0.1:{tables}/{Emulator.Account};");
    }

    public string ConnectionString { get; }

    /// <summary>Installs Azurite where needed, starts it, and returns when it takes requests.</summary>
    /// <param name="options">How it is to run.</param>
    /// <param name="tell">Takes notices for the user.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="HostStartException">Node.js is missing, or Azurite does not start.</exception>
    public static async Task<AzuriteProcess> StartAsync(AzuriteOptions options, Action<string> tell, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        await AzuriteInstaller.EnsureAsync(options.Folder, tell, cancellationToken);
        var process = Launch(options);
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(StartTimeout);
            return await ReadyAsync(process, limit.Token);
        }
        catch (Exception error)
        {
            await EndAsync(process);
            if (error is OperationCanceledException && !cancellationToken.IsCancellationRequested)
                throw new HostStartException($"Azurite did not start within {StartTimeout.TotalSeconds} seconds: try again, or start it by hand.", error);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!Interlocked.Exchange(ref _ended, true))
            await EndAsync(_process);
    }

    private static Process Launch(AzuriteOptions options)
    {
        var port = options.BlobPort;
        string Port(int offset) => (port == 0 ? 0 : port + offset).ToString(CultureInfo.InvariantCulture);
        string[] arguments =
        [
            "start.cjs", "--skipApiVersionCheck", "--disableTelemetry", "--silent",
            "--blobHost", "127.0.0.1", "--queueHost", "127.0.0.1", "--tableHost", "127.0.0.1",
            "--blobPort", Port(0), "--queuePort", Port(1), "--tablePort", Port(2),
            .. options.Data is { } data ? ["--location", data] : (string[])["--inMemoryPersistence"],
        ];
        var start = new ProcessStartInfo("node", arguments)
        {
            WorkingDirectory = options.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (options.TableIndex)
        {
            start.Environment["KUTIP_TABLE_INDEX"] = "1";

            // What a request leaves behind ends in the young generation: a collection of all rows stops it for seconds.
            start.Environment["NODE_OPTIONS"] = "--max-old-space-size=8192 --max-semi-space-size=256";
        }

        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception error)
        {
            throw new HostStartException("Node.js was not found: install Node.js 20 or later, or set AzureWebJobsStorage to a storage account.", error);
        }
    }

    private static async Task<AzuriteProcess> ReadyAsync(Process process, CancellationToken cancellationToken)
    {
        var ports = new Dictionary<string, int>(StringComparer.Ordinal);
        while (ports.Count < 3)
        {
            if (await process.StandardOutput.ReadLineAsync(cancellationToken) is not { } line)
            {
                var reason = (await process.StandardError.ReadToEndAsync(cancellationToken)).Trim().Split('\n')[0];
                throw new HostStartException($"Azurite ended at its start: {reason}");
            }

            if (Listening().Match(line) is { Success: true } match)
                ports[match.Groups["service"].Value] = int.Parse(match.Groups["port"].Value, CultureInfo.InvariantCulture);
        }

        // Its pipes are read to their end, lest it stall on a full one.
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        process.BeginErrorReadLine();
        return new AzuriteProcess(process, ports["Blob"], ports["Queue"], ports["Table"]);
    }

    /// <summary>Closes its standard input, which start.cjs takes for the sign to end, and kills it if it does not.</summary>
    private static async Task EndAsync(Process process)
    {
        using (process)
        {
            if (process.HasExited)
                return;
            process.StandardInput.Close();
            using var limit = new CancellationTokenSource(StopTimeout);
            try
            {
                await process.WaitForExitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    [GeneratedRegex(@"Azurite (?<service>Blob|Queue|Table) service (?:is successfully listening|successfully listens) (?:at|on) http://127\.0\.0\.1:(?<port>\d+)", RegexOptions.NonBacktracking)]
    private static partial Regex Listening();
}
