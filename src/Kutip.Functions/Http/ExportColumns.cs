using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kutip.Storage;

namespace Kutip.Functions.Http;

/// <summary>A quote as a row of a table: the same columns in the same order for every quote, empty where there is nothing.</summary>
internal static class ExportColumns
{
    private static readonly (string Name, Func<QuoteRecord, object?> Value)[] All =
    [
        ("article", record => record.Article.Id),
        ("articleName", record => record.Article.Name),
        ("title", record => record.Article.Title),
        ("publisher", record => record.Article.Publisher),
        ("language", record => record.Article.Language),
        ("published", record => record.Article.Published),
        ("quote", record => record.Quote.Id),
        ("kind", record => record.Quote.Kind.ToString().ToLowerInvariant()),
        ("text", record => record.Quote.Text),
        ("start", record => record.Quote.Start),
        ("end", record => record.Quote.End),
        ("speaker", record => record.Quote.Speaker?.Name),
        ("speakerKey", record => record.Quote.Speaker?.Key),
        ("speakerRole", record => record.Quote.Speaker?.Role),
        ("speakerAffiliation", record => record.Quote.Speaker?.Affiliation),
        ("speakerText", record => record.Quote.Speaker?.Text),
        ("cue", record => record.Quote.Cue?.Text),
        ("cueLemma", record => record.Quote.Cue?.Lemma),
        ("confidence", record => record.Quote.Confidence),
    ];

    private static readonly JsonWriterOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<string> Names => All.Select(column => column.Name);

    public static IEnumerable<object?> Values(QuoteRecord record) => All.Select(column => column.Value(record));

    /// <summary>One flat object with every column, null where there is nothing: a schema that a columnar file can be made of line by line.</summary>
    public static string Json(QuoteRecord record)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Written))
        {
            json.WriteStartObject();
            foreach (var (name, value) in All)
            {
                json.WritePropertyName(name);
                switch (value(record))
                {
                    case int number:
                        json.WriteNumberValue(number);
                        break;
                    case double number:
                        json.WriteNumberValue(number);
                        break;
                    case var text:
                        json.WriteStringValue((string?)text);
                        break;
                }
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }
}
