using System.Net;
using Kutip.Articles.Press;
using Kutip.Core;

namespace Kutip.Articles.Html;

/// <summary>What a page states about its article, gathered from the places that state it, the most trusted first.</summary>
internal sealed class PageMetadata
{
    private const int LongestName = 80;
    private readonly List<Author> _authors = [];
    private readonly List<string> _tags = [];

    public string? Headline { get; set; }

    public string? PublishedStated { get; set; }

    /// <summary>When the page around the article was published.</summary>
    public string? PagePublished { get; set; }

    public string? DateCreated { get; set; }

    public string? Body { get; set; }

    public string? Language { get; set; }

    public string? Url { get; set; }

    public string? Publisher { get; set; }

    public IReadOnlyList<Author> Authors => _authors;

    public IReadOnlyList<string> Tags => _tags;

    public void AddAuthor(string? name, string? role)
    {
        name = name is null ? null : WebUtility.HtmlDecode(name).Trim().TrimEnd(',');
        if (string.IsNullOrEmpty(name) || name.Length > LongestName || name.Contains("://", StringComparison.Ordinal) || name.Contains('@', StringComparison.Ordinal))
            return;
        foreach (var author in Bylines.Read(name)?.Authors ?? Bylines.Names(name.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? name[3..] : name, role))
        {
            if (!_authors.Exists(a => a.Name.Equals(author.Name, StringComparison.OrdinalIgnoreCase)))
                _authors.Add(author.Role is null ? author with { Role = role } : author);
        }
    }

    public void AddTags(IEnumerable<string> tags)
    {
        foreach (var tag in tags)
        {
            var trimmed = WebUtility.HtmlDecode(tag).Trim();
            if (trimmed.Length is > 0 and <= LongestName && !_tags.Contains(trimmed, StringComparer.OrdinalIgnoreCase))
                _tags.Add(trimmed);
        }
    }
}
