using System.Text.Json;
using Kutip.Core;

namespace Kutip.Cli.Extract;

/// <summary>Prints extractions one after the other.</summary>
/// <param name="format">How.</param>
/// <param name="single">Whether one file was asked for, whose one extraction is printed as an object and not as an array.</param>
internal sealed class Printer(OutputFormat format, bool single) : IAsyncDisposable
{
    private readonly StreamWriter _output = Terminal.OpenOutput();
    private string? _held;
    private int _printed;

    public async Task PrintAsync(Extraction extraction, CancellationToken cancellationToken)
    {
        switch (format)
        {
            case OutputFormat.Jsonl:
                await WriteLineAsync(JsonSerializer.Serialize(extraction, KutipJson.Compact.Extraction), cancellationToken);
                break;
            case OutputFormat.Table:
                QuoteTable.Write(extraction, _output);
                break;
            default:
                await PrintJsonAsync(JsonSerializer.Serialize(extraction, KutipJson.Indented.Extraction), cancellationToken);
                break;
        }
    }

    /// <summary>Writes what closes the output.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        if (format == OutputFormat.Json)
        {
            if (_held is not null)
                await WriteLineAsync(_held, cancellationToken);
            else if (_printed > 0)
                await WriteLineAsync("]", cancellationToken);
            else if (!single)
                await WriteLineAsync("[]", cancellationToken);
        }

        await _output.FlushAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => _output.DisposeAsync();

    /// <summary>The first extraction of a single file is held until a second shows that the file is a bundle, and its output an array.</summary>
    private async Task PrintJsonAsync(string json, CancellationToken cancellationToken)
    {
        if (single && _printed == 0 && _held is null)
        {
            _held = json;
            return;
        }

        if (_held is { } first)
        {
            _held = null;
            await AppendAsync(first, cancellationToken);
        }

        await AppendAsync(json, cancellationToken);
    }

    private async Task AppendAsync(string json, CancellationToken cancellationToken)
    {
        await _output.WriteAsync((_printed++ == 0 ? "[\n" : ",\n").AsMemory(), cancellationToken);
        await WriteLineAsync(json, cancellationToken);
    }

    private Task WriteLineAsync(string text, CancellationToken cancellationToken) => _output.WriteLineAsync(text.AsMemory(), cancellationToken);
}
