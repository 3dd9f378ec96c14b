using System.Text.Json;
using Kutip.Articles.Html;

namespace Kutip.Articles.Formats;

/// <summary>Reads an article out of a JSON object: schema.org's NewsArticle, or plain fields by their usual names.</summary>
internal static class JsonFields
{
    private static readonly string[] Titles = ["title", "headline", "judul", "name"];
    private static readonly string[] Bodies = ["articleBody", "body", "content", "text", "isi", "konten", "article", "full_text", "fullText", "description"];
    private static readonly string[] Dates = ["datePublished", "published", "publishedAt", "published_at", "pubDate", "publish_date", "date", "tanggal", "created_at", "timestamp"];
    private static readonly string[] Authors = ["author", "authors", "byline", "creator", "penulis", "reporter", "wartawan"];
    private static readonly string[] Editors = ["editor", "editors"];
    private static readonly string[] Addresses = ["url", "link", "canonical", "permalink"];
    private static readonly string[] Publishers = ["publisher", "source", "site_name", "media", "sumber"];
    private static readonly string[] Languages = ["language", "inLanguage", "lang"];
    private static readonly string[] Tags = ["tags", "keywords"];

    /// <summary>The draft of <paramref name="json"/>, or null when it holds no article.</summary>
    public static Draft? Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return null;
        foreach (var node in JsonLd.Nodes(json))
        {
            if (JsonLd.IsArticle(node) && node.TryGetProperty("articleBody", out _))
                json = node;
        }

        if (First(json, Bodies) is not { } body)
            return null;
        var stated = new PageMetadata
        {
            Headline = First(json, Titles),
            PublishedStated = First(json, Dates),
            Url = First(json, Addresses),
            Publisher = First(json, Publishers),
            Language = First(json, Languages),
        };
        AddNames(json, Authors, name => stated.AddAuthor(name, null));
        AddNames(json, Editors, name => stated.AddAuthor(name, "editor"));
        AddNames(json, Tags, tag => stated.AddTags(tag.Split(',')));
        return StatedMetadata.Draft(stated, body);
    }

    private static string? First(JsonElement json, string[] names)
    {
        foreach (var name in names)
        {
            if (json.TryGetProperty(name, out var value) && Text(value) is { } text && !string.IsNullOrWhiteSpace(text))
                return text;
        }

        return null;
    }

    // Text, the text in an object's name or rendered field, or an array's texts on lines of their own.
    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Array => string.Join('\n', value.EnumerateArray().Select(Text).OfType<string>()),
        JsonValueKind.Object => value.TryGetProperty("rendered", out var text) || value.TryGetProperty("name", out text) || value.TryGetProperty("text", out text)
            || value.TryGetProperty("content", out text) ? Text(text) : null,
        _ => null,
    };

    private static void AddNames(JsonElement json, string[] names, Action<string> add)
    {
        foreach (var name in names)
        {
            if (!json.TryGetProperty(name, out var value) || Text(value) is not { } text)
                continue;
            foreach (var part in text.Split('\n'))
                add(part);
            return;
        }
    }
}
