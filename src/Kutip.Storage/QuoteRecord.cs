using Kutip.Core;

namespace Kutip.Storage;

/// <summary>A quote with the article it stands in.</summary>
/// <param name="Article">The article's state.</param>
/// <param name="Quote">The quote.</param>
public sealed record QuoteRecord(ArticleHead Article, Quote Quote);
