namespace Kutip.EndToEnd.Tests;

/// <summary>The command line against the running service.</summary>
public sealed class CommandLineTests(AzuriteFixture azurite) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kutip-upload-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Upload_OfAFolder_WaitsForEachAndNamesWhatFailed()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite.ConnectionString, Cancellation);
        for (var i = 1; i <= 3; i++)
            await WriteAsync($"berita {i}.txt", Articles.With("Slamet Riyadi", "Kami akan menata pasar itu mulai bulan depan"));
        await WriteAsync("sub/kosong.txt", string.Empty);

        var run = await KutipProcess.RunAsync("upload", _folder, "--prefix", "cli/", "--wait", "--url", pipeline.Http.BaseAddress!.ToString());

        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(["failed\tcli/sub/kosong.txt", "ready\tcli/berita 1.txt", "ready\tcli/berita 2.txt", "ready\tcli/berita 3.txt"], lines.Select(WithoutAddress));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("cli/sub/kosong.txt: empty: ", run.Errors, StringComparison.Ordinal);
        await pipeline.StateAsync(Pipeline.AddressOf("cli/berita 2.txt"), "ready", Cancellation);
    }

    [Fact]
    public async Task Upload_UnderANameThatIsRefused_SaysWhy()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite.ConnectionString, Cancellation);
        await WriteAsync("a.txt", "satu");
        var run = await KutipProcess.RunAsync("upload", _folder, "--prefix", "../", "--url", pipeline.Http.BaseAddress!.ToString());
        Assert.Equal((1, string.Empty), (run.ExitCode, run.Output));
        Assert.StartsWith("kutip: ../a.txt: invalid-name: ", run.Errors, StringComparison.Ordinal);
    }

    private static string WithoutAddress(string line) => line[..line.LastIndexOf('\t')];

    private async Task WriteAsync(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, content, Cancellation);
    }
}
