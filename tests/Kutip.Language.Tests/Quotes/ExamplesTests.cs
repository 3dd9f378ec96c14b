using System.Text;

namespace Kutip.Language.Tests.Quotes;

/// <summary>
/// Examples as a newspaper would print them, one file a language. Examples are parted by empty lines and each of their lines is a paragraph;
/// quotes are marked as <see cref="Expected"/> reads them, and a last line that begins with "=" gives the attributions. One without it has no quote.
/// </summary>
public class ExamplesTests
{
    [Theory]
    [MemberData(nameof(Examples), "Indonesian", "id")]
    [MemberData(nameof(Examples), "English", "en")]
    [MemberData(nameof(Examples), "Malay", "ms")]
    public void Find_Example_QuotesAreThoseMarked(string example, string attributions, string language) => Expected.Quotes(example, attributions, language);

    public static IEnumerable<TheoryDataRow<string, string, string>> Examples(string file, string language)
    {
        using var stream = typeof(ExamplesTests).Assembly.GetManifestResourceStream($"Examples/{file}.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        foreach (var block in reader.ReadToEnd().ReplaceLineEndings("\n").Split("\n\n"))
        {
            var lines = block.Split('\n').Where(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal)).ToList();
            if (lines.Count == 0)
                continue;
            var attributions = lines[^1].StartsWith("= ", StringComparison.Ordinal) ? lines[^1][2..] : string.Empty;
            yield return new TheoryDataRow<string, string, string>(
                string.Join('\n', attributions.Length > 0 ? lines[..^1] : lines), attributions, language);
        }
    }
}
