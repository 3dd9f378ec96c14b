using Kutip.Articles.Html;

namespace Kutip.Articles.Formats;

/// <summary>Reads the fields above a Markdown text, between two lines of three dashes.</summary>
internal static class FrontMatter
{
    private const string Fence = "---";

    /// <summary>Length of the front matter with its fences; 0 where there is none.</summary>
    public static int Length(string text)
    {
        var lineEnd = text.IndexOf('\n', StringComparison.Ordinal);
        if (lineEnd < 0 || text.AsSpan(0, lineEnd).Trim() is not Fence)
            return 0;
        var end = text.IndexOf("\n---", lineEnd, StringComparison.Ordinal);
        var body = end < 0 ? default : text.AsSpan(lineEnd, end - lineEnd);
        return body.Contains(':') ? end + 4 : 0;
    }

    public static PageMetadata Read(string text)
    {
        var stated = new PageMetadata();
        var list = "";
        foreach (var range in text.AsSpan(0, Length(text)).Split('\n'))
        {
            var line = text.AsSpan()[range].TrimEnd();
            var colon = line.IndexOf(':');
            if (line.TrimStart() is ['-', ' ', .. var item])
                Set(stated, list, item.Trim(" \"'").ToString());
            else if (colon > 0)
            {
                list = line[..colon].Trim().ToString().ToLowerInvariant();
                Set(stated, list, line[(colon + 1)..].Trim(" \"'[]").ToString());
            }
        }

        return stated;
    }

    private static void Set(PageMetadata stated, string key, string value)
    {
        if (value.Length == 0)
            return;
        switch (key)
        {
            case "title" or "judul":
                stated.Headline ??= value;
                break;
            case "date" or "published" or "tanggal" or "pubdate":
                stated.PublishedStated ??= value;
                break;
            case "author" or "authors" or "penulis" or "byline":
                stated.AddAuthor(value, null);
                break;
            case "editor":
                stated.AddAuthor(value, "editor");
                break;
            case "tags" or "keywords":
                stated.AddTags(value.Split(',').Select(t => t.Trim(' ', '"', '\'')));
                break;
            case "url" or "canonical" or "link":
                stated.Url ??= value;
                break;
            case "lang" or "language":
                stated.Language ??= value;
                break;
            case "publisher" or "source" or "sumber":
                stated.Publisher ??= value;
                break;
        }
    }
}
