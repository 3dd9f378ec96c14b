using System.Globalization;

namespace Kutip.Functions.Http;

/// <summary>
/// Comma-separated values (RFC 4180) for spreadsheets. What a spreadsheet would take for a formula gets an apostrophe before it: articles
/// are strangers' text, and a cell that begins with an equals sign is carried out.
/// </summary>
internal static class Csv
{
    /// <summary>Tells spreadsheets that the file is UTF-8.</summary>
    public const char ByteOrderMark = '\uFEFF';

    // OWASP's list of what begins a formula, with the full-width forms that some spreadsheets take for the same.
    private const string FormulaStarts = "=+-@\t\r\n＝＋－＠";

    /// <summary>A line with its end.</summary>
    public static string Line(IEnumerable<object?> values) => string.Join(',', values.Select(Cell)) + "\r\n";

    private static string Cell(object? value) => value switch
    {
        null => string.Empty,
        string text => $"\"{Guard(text).Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"A cell takes texts and numbers, and no {value.GetType().Name}.", nameof(value)),
    };

    private static string Guard(string text)
    {
        var trimmed = text.AsSpan().TrimStart(' ');
        return trimmed.Length > 0 && FormulaStarts.Contains(trimmed[0], StringComparison.Ordinal) ? $"'{text}" : text;
    }
}
