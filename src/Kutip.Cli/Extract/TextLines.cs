using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kutip.Articles;
using Kutip.Core;
using Kutip.Language;

namespace Kutip.Cli.Extract;

/// <summary>Standard input of one <c>{"id", "text"}</c> a line, each answered with one extraction, in order.</summary>
internal static class TextLines
{
    public static async Task<int> ExtractAsync(bool indented, CancellationToken cancellationToken)
    {
        var extractor = Extractor.Load();
        var json = indented ? KutipJson.Indented.Extraction : KutipJson.Compact.Extraction;
        var failed = false;
        using var input = Terminal.OpenInput();
        await using var output = Terminal.OpenOutput();
        var answers = InOrder.SelectAsync(LinesAsync(input, cancellationToken), line => Task.FromResult(Answer(line)), cancellationToken);
        await foreach (var (answer, problem) in answers)
        {
            if (answer is not null)
            {
                await output.WriteLineAsync(answer.AsMemory(), cancellationToken);
                continue;
            }

            Terminal.Complain(problem!);
            failed = true;
        }

        return failed ? ExitCodes.SomeFailed : ExitCodes.Done;

        (string? Answer, string? Problem) Answer(Line line)
        {
            try
            {
                var text = JsonSerializer.Deserialize(line.Json, TextLineJson.Default.TextLine);
                if (text is not { Id.Length: > 0, Text: not null })
                    return (null, $"line {line.Number} of standard input needs a text for 'id' and for 'text'.");
                var extraction = extractor.Extract(PlainText.Read(text.Id, text.Text), cancellationToken);
                return (JsonSerializer.Serialize(extraction, json), null);
            }
            catch (JsonException error)
            {
                return (null, $"line {line.Number} of standard input is not valid JSON: {error.Message}");
            }
        }
    }

    private static async IAsyncEnumerable<Line> LinesAsync(StreamReader input, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var number = 1; await input.ReadLineAsync(cancellationToken) is { } json; number++)
        {
            if (!string.IsNullOrWhiteSpace(json))
                yield return new Line(number, json);
        }
    }

    private readonly record struct Line(int Number, string Json);
}

/// <summary>One line of the input.</summary>
internal sealed record TextLine(string? Id, string? Text);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(TextLine))]
internal sealed partial class TextLineJson : JsonSerializerContext;
