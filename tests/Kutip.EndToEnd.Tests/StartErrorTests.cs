using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Kutip.Functions;

namespace Kutip.EndToEnd.Tests;

/// <summary>The real program, where it cannot start: one sentence that says what to do, and exit code 1.</summary>
public sealed class StartErrorTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_WithoutNode_AsksForIt()
    {
        Assert.SkipWhen(await ListensAsync(10000), "Something listens on Azurite's port, so that no Node.js is needed.");
        await FailsAsync("install Node.js 20", ("PATH", Path.GetTempPath()));
    }

    [Fact]
    public Task Start_WithAConnectionThatIsNone_NamesTheSetting() => FailsAsync(
        "The setting ArticleStorage", ("ArticleStorage", "nonsense"), ("AzureWebJobsStorage", azurite.ConnectionString));

    [Theory]
    [InlineData("ReadSeconds", "0", "1 and 240")]
    [InlineData("MaxDepth", "8", "16 and 2000")]
    [InlineData("MaxBundles", "-1", "0 and 16")]
    public Task Start_WithAnOptionOutOfItsRange_NamesIt(string option, string value, string range) => FailsAsync(
        $"{option} must be between {range}",
        ($"Kutip__{option}", value), ("ArticleStorage", azurite.ConnectionString), ("AzureWebJobsStorage", azurite.ConnectionString));

    [Fact]
    public async Task Start_OnAPortThatIsTaken_SaysSo()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await FailsAsync(
            "The HTTP port is taken",
            ("FUNCTIONS_PORT", port), ("ArticleStorage", azurite.ConnectionString), ("AzureWebJobsStorage", azurite.ConnectionString));
    }

    private static async Task FailsAsync(string said, params (string Name, string Value)[] settings)
    {
        // By its path: where a test takes the PATH away, dotnet itself must still be found.
        var dotnet = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet");
        var start = new ProcessStartInfo(dotnet, [typeof(KutipOptions).Assembly.Location])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(Cancellation);
        var errors = await process.StandardError.ReadToEndAsync(Cancellation);
        await output;
        await process.WaitForExitAsync(Cancellation);
        Assert.Equal(1, process.ExitCode);
        Assert.Contains(said, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        Assert.Single(errors.Trim().Split('\n'));
    }

    private static async Task<bool> ListensAsync(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port, Cancellation);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
