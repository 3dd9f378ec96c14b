using System.Globalization;
using Azure.Data.Tables;
using Kutip.Core;
using Kutip.Storage.Tables;

namespace Kutip.Storage;

/// <summary>Which quotes a list is to hold: those of a speaker, or those that name an entity, that meet every condition that is given.</summary>
public sealed record QuoteFilter
{
    private static readonly CompareInfo Words = CultureInfo.InvariantCulture.CompareInfo;

    /// <summary>The speaker's key. Given alone or with <see cref="EntityKey"/>; one of the two is needed.</summary>
    public string? SpeakerKey { get; init; }

    /// <summary>The key of an entity that the quote names.</summary>
    public string? EntityKey { get; init; }

    public Period Period { get; init; }

    public QuoteKind? Kind { get; init; }

    /// <summary>The publisher's common name, in any case of letters.</summary>
    public string? Publisher { get; init; }

    /// <summary>ISO 639-1 code of the article's language.</summary>
    public string? Language { get; init; }

    /// <summary>From 0 to 1.</summary>
    public double MinConfidence { get; init; }

    /// <summary>Pieces of text that the quote holds, each of them, in any case of letters and with or without marks.</summary>
    public IReadOnlyList<string> Text { get; init; } = [];

    internal RowSpan Span() => RowSpan.Of(
        EntityKey is { } entity ? RowKeys.QuotesByEntity(entity)
        : SpeakerKey is { } speaker ? RowKeys.QuotesBySpeaker(speaker)
        : throw new InvalidOperationException("Quotes are listed of a speaker or an entity."),
        Period);

    internal bool Passes(Quote quote, ArticleHead article) => Passes(quote) && Passes(article.Publisher, article.Language);

    /// <summary>Whether the quote may pass, by what its row says.</summary>
    /// <param name="quote">The quote; null where it does not stand in the row.</param>
    internal bool MayPass(TableEntity row, Quote? quote) =>
        (quote is null || Passes(quote)) && Passes(ExtractionRows.ReadPublisher(row) ?? Publisher, ExtractionRows.ReadLanguage(row) ?? Language);

    private bool Passes(string? publisher, string? language) =>
        (Publisher is null || string.Equals(publisher, Publisher, StringComparison.OrdinalIgnoreCase)) && (Language is null || language == Language);

    private bool Passes(Quote quote) =>
        (SpeakerKey is null || quote.Speaker?.Key == SpeakerKey)
        && (Kind is null || quote.Kind == Kind)
        && quote.Confidence >= MinConfidence
        && Text.All(word => Words.IndexOf(quote.Text, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0);
}
