namespace Kutip.Cli.Tests.Evaluate;

public sealed class EvaluateCommandTests : IDisposable
{
    private const string Text = "JAKARTA, KOMPAS.com - Rapat itu selesai.\n“Kami sudah sepakat untuk memulai pekerjaan itu,” kata Bupati Rahmat Hidayat, Senin.\n";

    private const string Quote = """{ "kind": "direct", "text": "Kami sudah sepakat untuk memulai pekerjaan itu", "cue": "kata", "speaker": "Bupati Rahmat Hidayat", "name": "NAME" }""";

    private readonly string _folder = Directory.CreateTempSubdirectory("kutip-gold-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Folder_IsMeasuredByPartAndLanguage()
    {
        Write("dev/a", Quote.Replace("NAME", "Rahmat Hidayat", StringComparison.Ordinal));
        Write("held/a", Quote.Replace("NAME", "Rahmat Hidayat", StringComparison.Ordinal));
        var run = await KutipProcess.RunAsync("evaluate", _folder);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Errors));
        Assert.Contains("dev id: 1 articles, 1 quotes", run.Output, StringComparison.Ordinal);
        Assert.Contains("held id: 1 articles, 1 quotes", run.Output, StringComparison.Ordinal);
        Assert.Contains("direct    precision 100.0 %  recall 100.0 %  F1 100.0 %  (1 annotated)", run.Output, StringComparison.Ordinal);
        Assert.Contains("name 100.0 % (1/1)", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_AreListedWhereAskedFor()
    {
        Write("a", """{ "kind": "indirect", "text": "Rapat itu selesai", "cue": null, "speaker": null, "name": "x" }""", Quote.Replace("NAME", "Rahmat", StringComparison.Ordinal));
        var run = await KutipProcess.RunAsync("evaluate", _folder, "--errors");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Errors));
        Assert.Contains("a.gold.json: missed Indirect: Rapat itu selesai", run.Output, StringComparison.Ordinal);
        Assert.Contains("a.gold.json: Name 'Rahmat Hidayat' for 'Rahmat': Kami sudah sepakat", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Annotation_ThatDoesNotFit_IsNamedAndTheOthersMeasured()
    {
        Write("a", Quote.Replace("NAME", "Rahmat Hidayat", StringComparison.Ordinal));
        Write("b", Quote.Replace("memulai", "mengakhiri", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(_folder, "c.gold.json"), """{ "language": "id", "publisher": "x", "quotes": [], "extra": 1 }""");
        File.WriteAllText(Path.Combine(_folder, "d.gold.json"), """{ "language": "id", "publisher": "x", "quotes": [] }""");
        var run = await KutipProcess.RunAsync("evaluate", _folder);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("1 articles, 1 quotes", run.Output, StringComparison.Ordinal);
        Assert.Collection(
            run.Errors.Trim().Split('\n'),
            line => Assert.Contains("b.gold.json: 'Kami sudah sepakat untuk mengakhiri pekerjaan itu'", line, StringComparison.Ordinal),
            line => Assert.Contains("c.gold.json: ", line, StringComparison.Ordinal),
            line => Assert.Contains("d.gold.json: has 0 articles beside it", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Folder_WithoutAnnotations_IsSaid()
    {
        var run = await KutipProcess.RunAsync("evaluate", _folder);
        Assert.Equal((1, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains("holds no *.gold.json", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evaluate")]
    [InlineData("evaluate", "no-such-folder")]
    [InlineData("evaluate", ".", "--error")]
    public async Task Usage_Wrong_IsOneSentenceWithAPointerToHelp(params string[] arguments)
    {
        var run = await KutipProcess.RunAsync(arguments);
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains("See 'kutip evaluate --help'.", Assert.Single(run.Errors.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_NamesTheOptionsAndTheExitCodes()
    {
        var run = await KutipProcess.RunAsync("evaluate", "--help");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("--errors", run.Output, StringComparison.Ordinal);
        Assert.Contains("Exit codes", run.Output, StringComparison.Ordinal);
    }

    private void Write(string name, params string[] quotes)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path + ".txt", Text);
        File.WriteAllText(path + ".gold.json", $$"""{ "language": "id", "publisher": "Kompas.com", "quotes": [{{string.Join(',', quotes)}}] }""");
    }
}
