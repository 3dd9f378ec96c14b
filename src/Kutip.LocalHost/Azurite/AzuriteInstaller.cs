using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Kutip.LocalHost.Hosting;

namespace Kutip.LocalHost.Azurite;

/// <summary>Installs the pinned Azurite on first use.</summary>
internal static class AzuriteInstaller
{
    private static readonly TimeSpan LockPoll = TimeSpan.FromMilliseconds(200);

    /// <summary>Makes sure that <paramref name="folder"/> has its packages as its lock file says.</summary>
    /// <exception cref="HostStartException">npm is missing, or fails.</exception>
    public static async Task EnsureAsync(string folder, Action<string> tell, CancellationToken cancellationToken)
    {
        if (IsInstalled(folder))
            return;
        await using var turn = await TakeTurnAsync(folder, cancellationToken);
        if (IsInstalled(folder))
            return;
        tell("Installing Azurite, the emulator of Azure Storage (once) …");
        await InstallAsync(folder, cancellationToken);
        File.Copy(Path.Combine(folder, "package-lock.json"), Marker(folder), overwrite: true);
    }

    // The lock file that was installed from, so that a newer pin is installed anew.
    private static string Marker(string folder) => Path.Combine(folder, "node_modules", ".installed-from.json");

    private static bool IsInstalled(string folder) =>
        File.Exists(Marker(folder))
        && File.ReadAllText(Marker(folder)) == File.ReadAllText(Path.Combine(folder, "package-lock.json"));

    /// <summary>One process installs at a time; the others wait for it.</summary>
    private static async Task<FileStream> TakeTurnAsync(string folder, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, ".install.lock");
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException)
            {
                await Task.Delay(LockPoll, cancellationToken);
            }
        }
    }

    private static async Task InstallAsync(string folder, CancellationToken cancellationToken)
    {
        var windows = RuntimeInformation.IsOSPlatform(OSPlatform.Windows);
        var start = new ProcessStartInfo(windows ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"])
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        try
        {
            using var npm = Process.Start(start)!;
            var output = npm.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = await npm.StandardError.ReadToEndAsync(cancellationToken);
            await output;
            await npm.WaitForExitAsync(cancellationToken);
            if (npm.ExitCode != 0)
                throw new HostStartException($"Azurite could not be installed: run 'npm ci' in {folder} and mend what it says ({FirstLine(errors)}).");
        }
        catch (Win32Exception error)
        {
            throw new HostStartException("npm was not found: install Node.js 20 or later, which brings it, or set AzureWebJobsStorage to a storage account.", error);
        }
    }

    private static string FirstLine(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .FirstOrDefault(line => line.Contains("ERR", StringComparison.OrdinalIgnoreCase)) ?? "no message";
}
