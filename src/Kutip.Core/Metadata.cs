namespace Kutip.Core;

/// <summary>What is said about an article, apart from what the article says.</summary>
public sealed record Metadata
{
    public string? Title { get; init; }

    /// <summary>ISO 639-1 code of the language the article is written in, or <c>und</c> where it cannot be told.</summary>
    public string? Language { get; init; }

    /// <summary>The publisher's common name, such as <c>Kompas.com</c>.</summary>
    public string? Publisher { get; init; }

    public IReadOnlyList<Author> Authors { get; init; } = [];

    /// <summary>ISO 8601 date, or date and time with offset, at which the article was published.</summary>
    public string? Published { get; init; }

    /// <summary>The article's own address, where the file states it.</summary>
    public string? Url { get; init; }

    public Dateline? Dateline { get; init; }

    /// <summary>Other media that the article says it draws on.</summary>
    public IReadOnlyList<CitedSource> CitedSources { get; init; } = [];

    public IReadOnlyList<RelatedLink> Related { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];
}

/// <summary>Someone who had a hand in the article.</summary>
/// <param name="Name">The name as printed, without its label.</param>
/// <param name="Role"><c>reporter</c>, <c>writer</c>, <c>editor</c>, <c>photographer</c> or <c>contributor</c>; null where the file does not say.</param>
public sealed record Author(string Name, string? Role = null);

/// <summary>The line that says where a report was filed, such as "JAKARTA, KOMPAS.com - ".</summary>
/// <param name="Text">The dateline as printed.</param>
/// <param name="Place">The place in normal case, such as <c>Jakarta</c>; null where the dateline names none.</param>
/// <param name="Start">Offset of the first character, in UTF-16 code units.</param>
/// <param name="End">Offset after the last character, in UTF-16 code units.</param>
public sealed record Dateline(string Text, string? Place, int Start, int End);

/// <summary>A medium that the article names as its source ("Melansir dari Al Jazeera").</summary>
/// <param name="Name">The medium's name as printed.</param>
/// <param name="Start">Offset of the first character, in UTF-16 code units.</param>
/// <param name="End">Offset after the last character, in UTF-16 code units.</param>
public sealed record CitedSource(string Name, int Start, int End);

/// <summary>A link to another article ("Baca juga: …").</summary>
/// <param name="Title">The other article's title.</param>
/// <param name="Url">Its address, where the file states it.</param>
public sealed record RelatedLink(string Title, string? Url = null);
