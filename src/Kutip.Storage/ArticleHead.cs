using Kutip.Core;

namespace Kutip.Storage;

/// <summary>An article's state. What the article holds is readable only while its head names the same version.</summary>
public sealed record ArticleHead
{
    /// <summary>See <see cref="ArticleId"/>.</summary>
    public required string Id { get; init; }

    /// <summary>The file's name, or for an entry of a bundle the bundle's name, a slash and the entry's.</summary>
    public required string Name { get; init; }

    /// <summary>The uploaded blob that holds the file: the name itself, or the bundle's.</summary>
    public required string Blob { get; init; }

    /// <summary>The ETag of the blob that this state comes from, without its quotation marks; null before it was read.</summary>
    public string? Version { get; init; }

    /// <summary>The readable extraction: what an extractor made of that version. Null unless the article is ready.</summary>
    public string? Generation { get; init; }

    public required ArticleStatus Status { get; init; }

    /// <summary>Why there is no article, where <see cref="Status"/> is <see cref="ArticleStatus.Failed"/>.</summary>
    public Failure? Failure { get; init; }

    public string? Title { get; init; }

    public string? Language { get; init; }

    public string? Publisher { get; init; }

    /// <summary>See <see cref="Metadata.Published"/>.</summary>
    public string? Published { get; init; }

    public int? Quotes { get; init; }

    public int? Entities { get; init; }

    /// <summary>The entries that a bundle was found to hold; null for other files.</summary>
    public int? Articles { get; init; }

    /// <summary>The <c>Version</c> of the extractor that found them.</summary>
    public string? ExtractorVersion { get; init; }

    /// <summary>
    /// The generations that this one took the place of, while their rows are still to be cleared away; among them
    /// <see cref="Generation.Entries"/> for the entries of a bundle.
    /// </summary>
    public IReadOnlyList<string> Superseded { get; init; } = [];

    /// <summary>When this state was written, in UTC.</summary>
    public DateTimeOffset Updated { get; init; }

    internal bool IsDeleted => Status is ArticleStatus.Deleting or ArticleStatus.Deleted;

    /// <summary>Whether it is an entry of a bundle.</summary>
    internal bool IsEntry => Name != Blob;
}
