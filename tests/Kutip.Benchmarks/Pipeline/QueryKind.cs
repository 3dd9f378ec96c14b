using System.Globalization;
using Kutip.Core;

namespace Kutip.Benchmarks.Pipeline;

/// <summary>A kind of query that the API answers.</summary>
/// <param name="Name">In words, for the table.</param>
/// <param name="Address">The address of the request of that number, below <c>/api/</c>.</param>
/// <param name="FollowsPages">Whether each request asks for the page after the one before.</param>
/// <param name="AfterArrival">Whether an article arrives before each request: the archive's next.</param>
/// <param name="Most">Requests that there are at most.</param>
internal sealed record QueryKind(
    string Name, Func<int, string> Address, bool FollowsPages = false, bool AfterArrival = false, int Most = int.MaxValue)
{
    private const int Top = 20;

    // As many as the requests that are not counted, so that each month has been counted once by then.
    private const int CountedMonths = 20;

    /// <summary>Every kind, about an archive of <see cref="ArchiveArticles"/>.</summary>
    /// <param name="articles">How many articles the archive has.</param>
    public static IReadOnlyList<QueryKind> All(int articles) =>
    [
        new("one article", i => $"articles/{ArticleId.FromName(ArchiveArticles.NameOf(i % 100))}"),
        new("articles, the newest", _ => $"articles?top={Top}"),
        new("articles, page after page", _ => $"articles?top={Top}", FollowsPages: true),
        new("articles of a month", i => $"articles?top={Top}&{Month(i)}"),
        new("articles of a publisher", i => $"articles?top={Top}&publisher={Escape(ArchiveArticles.PublisherOf(i))}"),
        new("articles of a publisher in a month", i => $"articles?top={Top}&publisher={Escape(ArchiveArticles.PublisherOf(i))}&{Month(i)}"),
        new("articles that failed (none)", _ => $"articles?top={Top}&status=failed"),
        new("articles of an entity", i => $"articles?top={Top}&entity={Speaker(i)}"),
        new("quotes of a speaker", i => $"quotes?top={Top}&speaker={Speaker(i)}"),
        new("quotes of a speaker in a year", i => $"quotes?top={Top}&speaker={Speaker(i)}&from=2020-01-01&to=2020-12-31"),
        new("quotes of the most quoted, page after page", _ => $"quotes?top={Top}&speaker={Speaker(0)}", FollowsPages: true),
        new("quotes that mention a place", i => $"quotes?top={Top}&entity={Escape(MixedSpeech.Place(new Random(i)))}"),
        new("speakers by prefix", i => $"speakers?top=10&prefix={Speaker(i)[..4]}"),
        new("entities by prefix", i => $"entities?top=10&prefix={Speaker(i)[..4]}"),
        new("most quoted of a month, never counted", i => $"stats/speakers?top={Top}&{EachMonth(i)}", Most: ArchiveArticles.Months),
        new("most quoted of a month, counted before", i => $"stats/speakers?top={Top}&{Month(i % CountedMonths)}"),
        new("most named of a month, counted before", i => $"stats/entities?top={Top}&{Month(i % CountedMonths)}"),
        new("most quoted of a month, after a new article", i => $"stats/speakers?top={Top}&{MonthOf(articles + i)}", AfterArrival: true),
        new("one speaker, counts of a year", i => $"speakers/{Speaker(i)}"),
        new("one entity, counts of a year", i => $"entities/{Speaker(i)}"),
    ];

    private static string Speaker(int number) => Escape(ArchiveArticles.Speaker(number * 7 % ArchiveArticles.Speakers));

    private static string Month(int number) => Month(new DateOnly(2016 + (number % 10), 1 + (number % 12), 1));

    /// <summary>Each month once.</summary>
    private static string EachMonth(int number) => Month(new DateOnly(2016, 1, 1).AddMonths(number % ArchiveArticles.Months));

    private static string MonthOf(int article)
    {
        var day = ArchiveArticles.DayOf(article);
        return Month(new DateOnly(day.Year, day.Month, 1));
    }

    private static string Month(DateOnly first) =>
        string.Create(CultureInfo.InvariantCulture, $"from={first:yyyy-MM-dd}&to={first.AddMonths(1).AddDays(-1):yyyy-MM-dd}");

    private static string Escape(string text) => Uri.EscapeDataString(text);
}
