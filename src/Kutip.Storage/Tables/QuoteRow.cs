using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using Kutip.Core;

namespace Kutip.Storage.Tables;

/// <summary>
/// Rows of the table Quotes: the partition is the speaker's key, the row key begins with the day of publication, counted down, so that
/// the newest come first, and goes on with article, version and quote, so that writing twice has the effect of once.
/// </summary>
internal static class QuoteRow
{
    private const int LastDay = 99991231;

    // A property holds 32 Ki characters. A longer quote is read from the extraction.
    private const int LongestJson = 30 * 1024;

    public static string PartitionOf(string speakerKey) => KeyText.Of(speakerKey);

    /// <summary>The rows of all quotes that have a speaker.</summary>
    public static IEnumerable<TableEntity> Write(Extraction extraction, string version)
    {
        var day = Day(extraction.Metadata.Published);
        foreach (var quote in extraction.Quotes)
        {
            if (quote.Speaker?.Key is not { Length: > 0 } key)
                continue;
            var row = new TableEntity(
                PartitionOf(key), string.Create(CultureInfo.InvariantCulture, $"{LastDay - day:D8}-{extraction.Id}-{version}-{Number(quote.Id)}"))
            {
                ["Article"] = extraction.Id,
                ["Version"] = version,
                ["Quote"] = quote.Id,
            };
            var json = JsonSerializer.Serialize(quote, KutipJson.Compact.Quote);
            if (json.Length <= LongestJson)
                row["Json"] = json;
            yield return row;
        }
    }

    public static (string Article, string Version, string QuoteId, Quote? Quote) Read(TableEntity row) => (
        row.GetString("Article"),
        row.GetString("Version"),
        row.GetString("Quote"),
        row.GetString("Json") is { } json ? JsonSerializer.Deserialize(json, KutipJson.Compact.Quote) : null);

    private static int Day(string? published) =>
        published is { Length: >= 10 } && DateOnly.TryParseExact(published.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? (date.Year * 10000) + (date.Month * 100) + date.Day
            : 0;

    /// <summary>The quote's number at a fixed width, so that the rows keep the order of the text.</summary>
    private static string Number(string id) => id.AsSpan().TrimStart('q').ToString().PadLeft(5, '0');
}
