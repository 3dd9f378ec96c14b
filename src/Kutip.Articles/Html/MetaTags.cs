using AngleSharp.Dom;

namespace Kutip.Articles.Html;

/// <summary>The meta elements and links of a page's head: OpenGraph, article:, Dublin Core, Parsely and publishers' own.</summary>
internal sealed class MetaTags
{
    private static readonly string[] DateNames =
    [
        "article:published_time", "og:article:published_time", "publishdate", "dtk:publishdate", "datepublished", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
        "content_publisheddate", "content_published_date", "article.published", "published_time", "publish-date", "publish_date", "publication_date", "pubdate", "dc.date.issued", "dc.date",
        "dcterms.created", "dcterms.date", "dc.date.created", "date.created", "article_date_original", "originalpublicationdate", "cxenseparse:publishtime",
        "analyticsattributes.articledate", "displaydate", "article:created", "date", "created", "og:pubdate",
    ];

    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<KeyValuePair<string, string>> _all = [];

    public MetaTags(IDocument document)
    {
        foreach (var meta in document.QuerySelectorAll("meta"))
        {
            var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");
            var content = meta.GetAttribute("content")?.Trim();
            if (string.IsNullOrEmpty(name) || string.IsNullOrEmpty(content))
                continue;
            _values.TryAdd(name, content);
            _all.Add(new(name, content));
        }

        foreach (var link in document.QuerySelectorAll("link[rel=canonical]"))
        {
            if (link.GetAttribute("href") is { Length: > 0 } href)
                _values.TryAdd("canonical", href);
        }
    }

    public string? Value(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_values.TryGetValue(name, out var value))
                return value;
        }

        return null;
    }

    /// <summary>Adds what the head says to <paramref name="page"/>; what is known already stays.</summary>
    public void Read(PageMetadata page)
    {
        page.PublishedStated ??= Value(DateNames);
        page.Url = Absolute(Value("canonical")) ?? Absolute(Value("og:url")) ?? Absolute(page.Url);
        page.Publisher = Value("og:site_name") ?? page.Publisher ?? Value("application-name", "publisher", "dc.publisher");
        page.Language ??= Value("content-language", "dc.language") ?? Value("og:locale");
        foreach (var (name, content) in _all)
        {
            if (Is(name, "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl", "dtk:author", "content_author"))
                page.AddAuthor(content, null);
            else if (Is(name, "content_editor", "dtk:editor", "editor"))
                page.AddAuthor(content, "editor");
            else if (Is(name, "article:tag", "og:article:tag"))
                page.AddTags(content.Split(','));
        }

        if (page.Tags.Count == 0 && Value("news_keywords", "keywords", "content_tag", "dtk:keywords") is { } keywords)
            page.AddTags(keywords.Split(','));
    }

    private static bool Is(string name, params ReadOnlySpan<string> names)
    {
        foreach (var candidate in names)
        {
            if (name.Equals(candidate, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static string? Absolute(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https") ? url : null;
}
