using System.Diagnostics;
using System.Text.Json;
using Kutip.Testing;

namespace Kutip.Benchmarks.Articles;

/// <summary>Mozilla's Readability.js on jsdom and on linkedom, in a Node.js process of its own; installed on first use by the folder's lock file.</summary>
internal static class ReadabilityJs
{
    private static readonly string Folder = Repository.Folder("tests", "Kutip.Benchmarks", "Articles");

    /// <summary>Seconds that each of <paramref name="rounds"/> over the pages of <paramref name="pages"/> took, by DOM.</summary>
    public static async Task<Dictionary<string, List<double>>> MeasureAsync(string pages, int rounds, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
            await RunAsync("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], cancellationToken);
        var output = await RunAsync("node", ["readability.cjs", pages, $"{rounds}"], cancellationToken);
        return JsonSerializer.Deserialize<Dictionary<string, List<double>>>(output)!;
    }

    private static async Task<string> RunAsync(string program, string[] arguments, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with exit code {process.ExitCode}.");
    }
}
