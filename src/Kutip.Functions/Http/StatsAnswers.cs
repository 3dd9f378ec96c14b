using Kutip.Storage;

namespace Kutip.Functions.Http;

/// <summary>The days that were counted.</summary>
/// <param name="First">The oldest day with articles; absent where there is none with a date.</param>
/// <param name="Last">The newest day with articles.</param>
/// <param name="Complete">False where the period has more days with articles than are counted, and the oldest were left out.</param>
internal sealed record PeriodAnswer(DateOnly? First, DateOnly? Last, bool Complete)
{
    public static PeriodAnswer Of(CountedPeriod period) => new(period.First, period.Last, period.Complete);
}

/// <summary>The counts of a day.</summary>
/// <param name="Day">The day of publication; absent for articles without a date.</param>
/// <param name="Count">Quotes; of an entity, mentions.</param>
/// <param name="Articles">The articles that they stand in.</param>
internal sealed record DayItem(DateOnly? Day, int Count, int Articles);

/// <summary>A name with its counts.</summary>
internal sealed record NameCountItem(string Name, string Key, string? Type, int Count, int Articles)
{
    public static NameCountItem Of(NameCount count) => new(count.Name, count.Key, count.Type, count.Count, count.Articles);
}

/// <summary>The names that occur most in a period.</summary>
internal sealed record TopAnswer(PeriodAnswer Period, IReadOnlyList<NameCountItem> Value);

/// <summary>How much a period holds.</summary>
internal sealed record StatsAnswer(int Articles, int Quotes, PeriodAnswer Period, IReadOnlyList<DayItem> Days);

/// <summary>A speaker.</summary>
internal sealed record SpeakerAnswer(
    string Name, string Key, int Quotes, int Articles, PeriodAnswer Period, IReadOnlyList<DayItem> Days, IReadOnlyList<QuoteItem> Newest, string QuotesLink);

/// <summary>An entity.</summary>
internal sealed record EntityAnswer(
    string Name,
    string Key,
    string? Type,
    int Mentions,
    int Articles,
    PeriodAnswer Period,
    IReadOnlyList<DayItem> Days,
    IReadOnlyList<ArticleItem> NewestArticles,
    IReadOnlyList<QuoteItem> NewestQuotes,
    string ArticlesLink,
    string QuotesLink);
