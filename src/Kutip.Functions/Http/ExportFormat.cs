using System.Text.Json;
using Kutip.Storage;

namespace Kutip.Functions.Http;

/// <summary>A form that quotes are exported in, one line a quote.</summary>
/// <param name="Name">What the parameter <c>format</c> calls it.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Extension">What a file of it is called by.</param>
/// <param name="Head">What stands before the first line.</param>
/// <param name="Line">A quote as a line, with its end.</param>
internal sealed record ExportFormat(string Name, string MediaType, string Extension, string Head, Func<QuoteRecord, string> Line)
{
    private static readonly ExportFormat[] All =
    [
        new("jsonl", "application/x-ndjson", "jsonl", string.Empty, Nested),
        new("flat", "application/x-ndjson", "jsonl", string.Empty, record => ExportColumns.Json(record) + '\n'),
        new("csv", "text/csv", "csv", Csv.ByteOrderMark + Csv.Line(ExportColumns.Names), record => Csv.Line(ExportColumns.Values(record))),
    ];

    public static IEnumerable<string> Names => All.Select(format => format.Name);

    /// <summary>The format of that name, the first where it is null; null where there is none.</summary>
    public static ExportFormat? Find(string? name) => name is null ? All[0] : All.FirstOrDefault(format => format.Name == name);

    /// <summary>As lists have it.</summary>
    private static string Nested(QuoteRecord record) => JsonSerializer.Serialize(QuoteItem.Of(record), HttpJson.Contract.QuoteItem) + '\n';
}
