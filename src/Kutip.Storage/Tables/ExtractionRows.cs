using System.Text.Json;
using Azure.Data.Tables;
using Kutip.Core;

namespace Kutip.Storage.Tables;

/// <summary>
/// What an extraction puts into the table: its quotes by speaker and by the entities named in them, and its entities. The keys end in
/// article and generation, so that writing twice has the effect of once and one generation never touches another's rows.
/// </summary>
internal static class ExtractionRows
{
    // A transaction holds 4 MiB, and a character may take six bytes of it. A longer quote is read from the extraction.
    private const int LongestJson = 4 * 1024;

    private const string Publisher = "Publisher";
    private const string Language = "Language";

    /// <summary>The rows of the extraction, each key once.</summary>
    public static IReadOnlyList<TableEntity> Write(Extraction extraction, string generation)
    {
        var rows = new List<TableEntity>();
        var place = $"{RowKeys.Day(extraction.Metadata.Published)}|{extraction.Id}|{generation}";
        var named = extraction.Entities.Where(IsNamed).ToArray();
        foreach (var quote in extraction.Quotes)
        {
            var json = JsonSerializer.Serialize(quote, KutipJson.Compact.Quote);
            var end = $"{place}|{Number(quote.Id)}";
            if (quote.Speaker?.Key is { Length: > 0 } speaker)
                rows.Add(WriteQuote(RowKeys.QuotesBySpeaker(speaker) + end, quote.Speaker.Name, quote, json));
            foreach (var entity in named.Where(entity => IsMentioned(entity, quote)).DistinctBy(entity => entity.Key))
                rows.Add(WriteQuote(RowKeys.QuotesByEntity(entity.Key) + end, entity.Name, quote, json));
        }

        foreach (var entity in named.DistinctBy(entity => entity.Key))
        {
            var row = New(RowKeys.ArticlesByEntity(entity.Key) + place, entity.Name);
            row["Type"] = TypeName.Of(entity.Type);
            rows.Add(row);
        }

        return rows;

        TableEntity New(string rowKey, string? name) => new(Shards.Of(extraction.Id), rowKey)
        {
            ["Article"] = extraction.Id,
            ["Generation"] = generation,
            ["Name"] = name is { Length: > LongestJson } ? name[..LongestJson] : name,
        };

        TableEntity WriteQuote(string rowKey, string? name, Quote quote, string json)
        {
            var row = New(rowKey, name);
            row["Quote"] = quote.Id;
            row[Publisher] = extraction.Metadata.Publisher;
            row[Language] = extraction.Metadata.Language;
            if (json.Length <= LongestJson)
                row["Json"] = json;
            return row;
        }
    }

    /// <summary>The quote of a row; null where it is too long for one.</summary>
    public static Quote? ReadQuote(TableEntity row) =>
        row.GetString("Json") is { } json ? JsonSerializer.Deserialize(json, KutipJson.Compact.Quote) : null;

    /// <summary>The publisher of a quote's article; null where the row does not tell.</summary>
    public static string? ReadPublisher(TableEntity row) => row.GetString(Publisher);

    /// <summary>The language of a quote's article; null where the row does not tell.</summary>
    public static string? ReadLanguage(TableEntity row) => row.GetString(Language);

    internal static bool IsNamed(Entity entity) =>
        entity.Key.Length > 0
        && entity.Type is EntityType.Person or EntityType.Organization or EntityType.Location or EntityType.Event or EntityType.Law;

    private static bool IsMentioned(Entity entity, Quote quote) =>
        entity.Mentions.Any(mention => mention.Start >= quote.Start && mention.End <= quote.End);

    /// <summary>The quote's number at a fixed width, so that the rows keep the order of the text.</summary>
    private static string Number(string id) => id.AsSpan().TrimStart('q').ToString().PadLeft(5, '0');
}
