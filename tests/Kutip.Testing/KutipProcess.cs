using System.Diagnostics;
using System.Text;

namespace Kutip.Testing;

/// <summary>Runs the real command line program, which the test project refers to.</summary>
public static class KutipProcess
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static Task<Run> RunAsync(params string[] arguments) => RunInAsync(null, null, arguments);

    /// <param name="input">Its standard input; empty where null.</param>
    /// <param name="folder">Its working folder.</param>
    public static async Task<Run> RunInAsync(string? input, string? folder, params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "kutip.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            WorkingDirectory = folder ?? AppContext.BaseDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (input is not null)
            await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return new Run(process.ExitCode, await output, await errors);
    }
}

/// <summary>What a run of the program came to.</summary>
public sealed record Run(int ExitCode, string Output, string Errors);
