using System.Globalization;

namespace Kutip.Benchmarks;

/// <summary>Figures as a table in Markdown, for standard output and the pages of docs.</summary>
internal sealed class MarkdownTable(params string[] headers)
{
    private readonly List<string[]> _rows = [headers, [.. headers.Select(_ => "---")]];

    public MarkdownTable Add(params object[] cells)
    {
        _rows.Add([.. cells.Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? string.Empty)]);
        return this;
    }

    public void Write(TextWriter output)
    {
        foreach (var row in _rows)
            output.WriteLine($"| {string.Join(" | ", row)} |");
    }
}
