using System.Text.Json;
using AngleSharp.Dom;

namespace Kutip.Articles.Html;

/// <summary>The schema.org article in a page's JSON-LD, or in a JSON file.</summary>
internal static class JsonLd
{
    private const int MaxNodes = 2000;
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>Adds what the page's JSON-LD says about its article to <paramref name="page"/>.</summary>
    public static void Read(IDocument document, PageMetadata page)
    {
        foreach (var script in document.Scripts)
        {
            if (script.Type is null || !script.Type.Contains("ld+json", StringComparison.OrdinalIgnoreCase))
                continue;
            if (Parse(script.Text) is not { } json)
                continue;
            using (json)
            {
                foreach (var node in Nodes(json.RootElement))
                {
                    if (IsArticle(node))
                        Read(node, page);
                    else
                        page.PagePublished ??= Text(node, "datePublished");
                }
            }
        }
    }

    /// <summary>Whether <paramref name="node"/> is of a schema.org type of article.</summary>
    public static bool IsArticle(JsonElement node)
    {
        if (node.ValueKind != JsonValueKind.Object || !node.TryGetProperty("@type", out var type))
            return false;
        return type.ValueKind switch
        {
            JsonValueKind.String => IsArticleType(type.GetString()),
            JsonValueKind.Array => type.EnumerateArray().Any(t => t.ValueKind == JsonValueKind.String && IsArticleType(t.GetString())),
            _ => false,
        };
    }

    /// <summary>Adds what a schema.org article says about itself to <paramref name="page"/>; what is known already stays.</summary>
    public static void Read(JsonElement node, PageMetadata page)
    {
        page.Headline ??= Text(node, "headline") ?? Text(node, "name");
        page.PublishedStated ??= Text(node, "datePublished");
        page.DateCreated ??= Text(node, "dateCreated");
        page.Body ??= Text(node, "articleBody");
        page.Language ??= Text(node, "inLanguage");
        page.Url ??= Text(node, "url") ?? Text(node, "mainEntityOfPage");
        page.Publisher ??= Names(node, "publisher").FirstOrDefault();
        foreach (var author in Names(node, "author"))
            page.AddAuthor(author, null);
        foreach (var editor in Names(node, "editor"))
            page.AddAuthor(editor, "editor");
        foreach (var contributor in Names(node, "contributor"))
            page.AddAuthor(contributor, "contributor");
        if (node.TryGetProperty("keywords", out var keywords))
            page.AddTags(Strings(keywords));
    }

    /// <summary>Every object below <paramref name="root"/> that may stand for a page or a graph.</summary>
    public static IEnumerable<JsonElement> Nodes(JsonElement root)
    {
        var open = new Queue<JsonElement>([root]);
        for (var count = 0; open.Count > 0 && count < MaxNodes; count++)
        {
            var node = open.Dequeue();
            if (node.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in node.EnumerateArray())
                    open.Enqueue(item);
            }
            else if (node.ValueKind == JsonValueKind.Object)
            {
                yield return node;
                foreach (var inner in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage"])
                {
                    if (node.TryGetProperty(inner, out var value) && value.ValueKind is JsonValueKind.Array or JsonValueKind.Object)
                        open.Enqueue(value);
                }
            }
        }
    }

    private static JsonDocument? Parse(string text)
    {
        try
        {
            return JsonDocument.Parse(JsonLdText.Clean(text), Lenient);
        }
        catch (JsonException)
        {
            // Metadata that is not JSON says nothing about the page; the page itself is read all the same.
            return null;
        }
    }

    private static bool IsArticleType(string? type) => type is not null
        && (type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("BlogPosting", StringComparison.Ordinal) || type is "Report" or "Review" or "LiveBlogPosting");

    private static string? Text(JsonElement node, string name)
    {
        if (!node.TryGetProperty(name, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0)
            value = value[0];
        if (value.ValueKind == JsonValueKind.Object)
            return Text(value, "@value") ?? Text(value, "@id");
        return value.ValueKind == JsonValueKind.String && value.GetString() is { } text && text.Trim().Length > 0 ? text.Trim() : null;
    }

    private static IEnumerable<string> Names(JsonElement node, string name) =>
        node.TryGetProperty(name, out var value) ? Names(value) : [];

    private static IEnumerable<string> Names(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Names),
        JsonValueKind.Object => value.TryGetProperty("name", out var name) ? Names(name) : [],
        _ => [],
    };

    private static IEnumerable<string> Strings(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!.Split(','),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Strings),
        _ => [],
    };
}
