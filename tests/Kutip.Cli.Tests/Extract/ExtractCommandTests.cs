using System.Globalization;
using System.Text;
using System.Text.Json;
using Kutip.Core;

namespace Kutip.Cli.Tests.Extract;

public sealed class ExtractCommandTests : IDisposable
{
    private const string Text = "JAKARTA, KOMPAS.com - Rapat itu selesai.\n“Kami sudah sepakat untuk memulai pekerjaan itu,” kata Bupati Rahmat Hidayat, Senin.\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("kutip-cli-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task OneFile_AsJson_IsOneObjectUnderThePathGiven()
    {
        Write("a.txt", Text);
        var run = await KutipProcess.RunInAsync(null, _folder, "extract", "a.txt", "--format", "json");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Errors));
        var extraction = JsonSerializer.Deserialize(run.Output, KutipJson.Compact.Extraction)!;
        Assert.Equal("a.txt", extraction.Source.Name);
        Assert.Equal("Rahmat Hidayat", Assert.Single(extraction.Quotes).Speaker?.Name);
        Assert.False(run.Output[0] == '\uFEFF');
    }

    [Fact]
    public async Task Folder_AsJsonl_IsOneLineAFileUnderItsRelativePathInOrder()
    {
        Write("b/2.txt", Text);
        Write("a.txt", Text);
        Write("b/1.txt", Text);
        var run = await KutipProcess.RunAsync("extract", _folder, "--format", "jsonl");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["a.txt", "b/1.txt", "b/2.txt"], Lines(run).Select(each => each.Source.Name));
    }

    [Fact]
    public async Task Folder_AsJson_IsAnArray()
    {
        Write("a.txt", Text);
        Write("b.txt", Text);
        var run = await KutipProcess.RunAsync("extract", _folder, "--format", "json");
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(2, json.RootElement.GetArrayLength());
    }

    [Fact]
    public async Task Folder_WithoutFiles_AsJson_IsAnEmptyArray()
    {
        var run = await KutipProcess.RunAsync("extract", _folder, "--format", "json");
        Assert.Equal((0, "[]"), (run.ExitCode, run.Output.Trim()));
    }

    [Fact]
    public async Task Table_NamesTheSpeakerAndTheQuote()
    {
        Write("a.txt", Text);
        var run = await KutipProcess.RunAsync("extract", Path.Combine(_folder, "a.txt"), "--format", "table");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Rahmat Hidayat", run.Output, StringComparison.Ordinal);
        Assert.Contains("direct", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
    }

    [Fact]
    public async Task StandardInput_OfAFile_IsRead()
    {
        var run = await KutipProcess.RunInAsync(Text, null, "extract", "-", "--format", "jsonl");
        Assert.Equal(0, run.ExitCode);
        Assert.Single(Lines(run).Single().Quotes);
    }

    [Fact]
    public async Task UnreadableFile_AmongGoodOnes_IsNamedAndTheOthersPrinted()
    {
        Write("a.txt", Text);
        Write("b.txt", string.Empty);
        Write("c.txt", Text);
        var run = await KutipProcess.RunAsync("extract", _folder, Path.Combine(_folder, "missing.txt"), "--format", "jsonl");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["a.txt", "c.txt"], Lines(run).Select(each => each.Source.Name));
        Assert.Contains("empty: b.txt", run.Errors, StringComparison.Ordinal);
        Assert.Contains("missing.txt", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TextLines_ManyOfThem_AreAnsweredInOrderWithTheirTextsUntouched()
    {
        const int Count = 500;
        var input = new StringBuilder();
        for (var i = 0; i < Count; i++)
            input.Append(JsonSerializer.Serialize(new { id = $"doc{i}", text = $"  {Text} No. {i} \u00ad\u00a0" + new string('x', i % 7 * 1000) })).Append('\n');
        var run = await KutipProcess.RunInAsync(input.ToString(), null, "extract", "-", "--input", "jsonl", "--format", "jsonl");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Errors));
        var answers = Lines(run).ToArray();
        Assert.Equal(Enumerable.Range(0, Count).Select(i => string.Create(CultureInfo.InvariantCulture, $"doc{i}")), answers.Select(each => each.Id));
        Assert.All(answers, each => Assert.StartsWith($"  {Text} No. {each.Id[3..]} \u00ad\u00a0", each.Text, StringComparison.Ordinal));
        Assert.All(answers, each => Assert.All(each.Quotes, quote => Assert.Equal(quote.Text, quote.Span.Of(each.Text).ToString())));
    }

    [Fact]
    public async Task TextLine_ThatIsWrong_IsNamedByItsNumber()
    {
        var run = await KutipProcess.RunInAsync(
            """
            {"id":"a","text":"Satu."}
            {"id":"b"
            {"id":"c"}
            {"id":"d","text":"Empat."}
            """,
            null,
            "extract", "-", "--input", "jsonl", "--format", "jsonl");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["a", "d"], Lines(run).Select(each => each.Id));
        Assert.Contains("line 2", run.Errors, StringComparison.Ordinal);
        Assert.Contains("line 3", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("extract")]
    [InlineData("extract", "-", "--format", "xml")]
    [InlineData("extract", "-", "--colour")]
    [InlineData("extract", "a.txt", "--input", "jsonl")]
    [InlineData("extract", "-", "--input", "jsonl", "--format", "table")]
    [InlineData("unknown")]
    [InlineData]
    public async Task Usage_Wrong_IsOneSentenceWithAPointerToHelp(params string[] arguments)
    {
        var run = await KutipProcess.RunAsync(arguments);
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains("--help", run.Errors, StringComparison.Ordinal);
        Assert.Single(run.Errors.Trim().Split('\n'));
    }

    [Fact]
    public async Task Usage_WrongValue_NamesTheRightOnes()
    {
        var run = await KutipProcess.RunAsync("extract", "-", "--format", "xml");
        Assert.Contains("'json' 'jsonl' 'table'. See", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("extract", "--help")]
    public async Task Help_IsPrinted(params string[] arguments)
    {
        var run = await KutipProcess.RunAsync(arguments);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("extract", run.Output, StringComparison.Ordinal);
    }

    private static IEnumerable<Extraction> Lines(Run run) => run.Output
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => JsonSerializer.Deserialize(line, KutipJson.Compact.Extraction)!);

    private void Write(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}
