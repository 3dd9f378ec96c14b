using System.Text.Json;
using Kutip.Articles.Press;
using Kutip.Core;

namespace Kutip.Articles.Formats;

/// <summary>Reads JSON Lines: one article a line, each an entry of its own.</summary>
internal sealed class JsonLinesReader : IFormatReader
{
    public string Format => "jsonl";

    public string ContentType => "application/jsonl";

    public bool Recognises(FileContent file) => file.Head is ['{', ..] && (file.IsNamed(".jsonl", ".ndjson") || IsJsonLines(file.Head));

    /// <summary>Whether the first two lines are an object each.</summary>
    public static bool IsJsonLines(ReadOnlySpan<char> head)
    {
        var end = head.IndexOf('\n');
        if (end < 0 || head[..end].TrimEnd() is not ['{', .., '}'])
            return false;
        return head[(end + 1)..].TrimStart() is ['{', ..];
    }

    public IEnumerable<FormatEntry> Read(FileContent file, ArticleReaderOptions limits, CancellationToken cancellationToken)
    {
        var text = file.Text!;
        var number = 0;
        foreach (var line in Lines.Of(text))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (++number > limits.MaxEntries)
                throw new UnreadableFileException(FailureCodes.TooLarge, $"{file.Name} has over {limits.MaxEntries:N0} entries.");
            yield return Entry($"{file.Name}/{number}", text[line.Start..line.End]);
        }
    }

    private static FormatEntry Entry(string name, string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return JsonFields.Read(json.RootElement) is { } draft
                ? new FormatEntry.Found(draft, name)
                : new FormatEntry.Failed(name, new Failure(FailureCodes.NoText, $"{name} has no field that holds an article's text."));
        }
        catch (JsonException e)
        {
            return new FormatEntry.Failed(name, new Failure(FailureCodes.Malformed, $"{name} is not valid JSON: {e.Message}"));
        }
        catch (UnreadableFileException e)
        {
            return new FormatEntry.Failed(name, new Failure(e.Code, $"{name}: {e.Message}"));
        }
    }
}
