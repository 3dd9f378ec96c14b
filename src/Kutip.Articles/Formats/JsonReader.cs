using System.Text.Json;
using Kutip.Core;

namespace Kutip.Articles.Formats;

/// <summary>Reads a JSON file that holds one article, or an array of them.</summary>
internal sealed class JsonReader : IFormatReader
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64 };

    public string Format => "json";

    public string ContentType => "application/json";

    public bool Recognises(FileContent file) =>
        file.Head is ['{' or '[', ..] && !JsonLinesReader.IsJsonLines(file.Head) && (file.IsNamed(".json") || file.IsSentAs("application/json") || LooksLikeJson(file.Head));

    public IEnumerable<FormatEntry> Read(FileContent file, ArticleReaderOptions limits, CancellationToken cancellationToken)
    {
        using var json = Parse(file);
        if (json.RootElement.ValueKind != JsonValueKind.Array)
        {
            yield return new FormatEntry.Found(JsonFields.Read(json.RootElement)
                ?? throw new UnreadableFileException(FailureCodes.NoText, $"{file.Name} is JSON without a field that holds an article's text."));
            yield break;
        }

        var number = 0;
        foreach (var item in json.RootElement.EnumerateArray())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var name = $"{file.Name}/{++number}";
            if (number > limits.MaxEntries)
                throw new UnreadableFileException(FailureCodes.TooLarge, $"{file.Name} has over {limits.MaxEntries:N0} entries.");
            yield return JsonFields.Read(item) is { } draft
                ? new FormatEntry.Found(draft, name)
                : new FormatEntry.Failed(name, new Failure(FailureCodes.NoText, $"{name} has no field that holds an article's text."));
        }
    }

    private static bool LooksLikeJson(ReadOnlySpan<char> head)
    {
        var inner = head[1..].TrimStart();
        return !inner.IsEmpty && (inner[0] is '"' or '{' or '[' || (inner[0] is '}' or ']' && inner.Length == 1));
    }

    private static JsonDocument Parse(FileContent file)
    {
        try
        {
            return JsonDocument.Parse(file.Text!, Strict);
        }
        catch (JsonException e)
        {
            throw new UnreadableFileException(FailureCodes.Malformed, $"{file.Name} is not valid JSON: {e.Message}");
        }
    }
}
