using System.Net;
using System.Net.Sockets;

namespace Kutip.Cli.Tests.Upload;

public sealed class UploadCommandTests
{
    [Theory]
    [InlineData("upload")]
    [InlineData("upload", "a.txt", "--parallel", "0")]
    [InlineData("upload", "a.txt", "--url", "ftp://x/")]
    [InlineData("upload", "-")]
    [InlineData("watch")]
    [InlineData("watch", "no-such-folder")]
    public async Task Usage_Wrong_IsOneSentenceWithAPointerToHelp(params string[] arguments)
    {
        var run = await KutipProcess.RunAsync(arguments);
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains("--help", run.Errors, StringComparison.Ordinal);
        Assert.Single(run.Errors.Trim().Split('\n'));
    }

    [Fact]
    public async Task Service_ThatIsNotThere_IsSaidOnce()
    {
        var run = await KutipProcess.RunAsync("upload", AppContext.BaseDirectory + "kutip.dll", "--url", $"http://127.0.0.1:{FreePort()}/api");
        Assert.Equal((1, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains("cannot be reached", Assert.Single(run.Errors.Trim().Split('\n')), StringComparison.Ordinal);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
