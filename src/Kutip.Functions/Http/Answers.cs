using System.Text.Json.Serialization;
using Kutip.Core;
using Kutip.Storage;

namespace Kutip.Functions.Http;

/// <summary>An article that is ready: the contract, and its state.</summary>
internal sealed record ArticleAnswer : Extraction
{
    [JsonConstructor]
    public ArticleAnswer()
    {
    }

    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    public ArticleAnswer(Extraction extraction, ArticleHead head)
        : base(extraction)
    {
        (Status, ExtractorVersion, Updated) = (head.Status, head.ExtractorVersion, head.Updated);
    }

    [JsonPropertyOrder(10)]
    public ArticleStatus Status { get; init; }

    [JsonPropertyOrder(11)]
    public string? ExtractorVersion { get; init; }

    [JsonPropertyOrder(12)]
    public DateTimeOffset Updated { get; init; }
}

/// <summary>An article that is not ready, or never will be.</summary>
/// <param name="Articles">The entries that a bundle was found to hold.</param>
internal sealed record PendingAnswer(string Id, PendingSource Source, ArticleStatus Status, Failure? Failure, int? Articles, DateTimeOffset Updated);

/// <summary>What is known of a file before it is read.</summary>
internal sealed record PendingSource(string Name);

/// <summary>A page of a list.</summary>
/// <param name="Value">The page's items.</param>
/// <param name="NextLink">Address of the next page; absent on the last.</param>
internal sealed record ListAnswer<T>(IReadOnlyList<T> Value, string? NextLink);

/// <summary>An article in a list.</summary>
internal sealed record ArticleItem(
    string Id,
    string Name,
    ArticleStatus Status,
    Failure? Failure,
    string? Title,
    string? Language,
    string? Publisher,
    string? Published,
    int? Quotes,
    int? Entities,
    int? Articles,
    string? ExtractorVersion,
    DateTimeOffset Updated)
{
    public static ArticleItem Of(ArticleHead head) => new(
        head.Id,
        head.Name,
        head.Status,
        head.Failure,
        head.Title,
        head.Language,
        head.Publisher,
        head.Published,
        head.Quotes,
        head.Entities,
        head.Articles,
        head.ExtractorVersion,
        head.Updated);
}

/// <summary>A quote in a list.</summary>
/// <param name="Article">The article it stands in.</param>
/// <param name="Quote">The quote; its offsets count in that article's text.</param>
internal sealed record QuoteItem(QuoteArticle Article, Quote Quote)
{
    public static QuoteItem Of(QuoteRecord record) => new(
        new QuoteArticle(record.Article.Id, record.Article.Name, record.Article.Title, record.Article.Publisher, record.Article.Published), record.Quote);
}

/// <summary>The article of a quote in a list.</summary>
internal sealed record QuoteArticle(string Id, string Name, string? Title, string? Publisher, string? Published);

/// <summary>A name in a list.</summary>
internal sealed record NameItem(string Name, string? Type)
{
    public static NameItem Of(NameRecord record) => new(record.Name, record.Type);
}

/// <summary>A file that was taken in.</summary>
internal sealed record UploadAnswer(string Id, string Name, ArticleStatus Status);

/// <summary>What was sent on to be processed again.</summary>
/// <param name="Requeued">How many articles' files or parsed articles.</param>
/// <param name="NextLink">Address that sends the next batch; absent after the last.</param>
internal sealed record ReprocessAnswer(int Requeued, string? NextLink);

/// <summary>A deletion that is under way.</summary>
internal sealed record DeletionAnswer(string Id, string Status);

/// <summary>That the program runs.</summary>
internal sealed record LivenessAnswer(string Status);

/// <summary>Whether the program can serve.</summary>
/// <param name="Silent">The parts of storage that do not answer.</param>
internal sealed record ReadinessAnswer(string Status, IReadOnlyList<string> Silent);

/// <summary>That the program is there.</summary>
internal sealed record HealthAnswer(string Status, string Version, string Extractor);
