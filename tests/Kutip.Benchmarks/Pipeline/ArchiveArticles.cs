using System.Globalization;
using Kutip.Core;
using Kutip.Language.Entities;

namespace Kutip.Benchmarks.Pipeline;

/// <summary>
/// Articles of an archive as the extraction would give them, made without a text to extract from: two quotes each, by speakers of whom a
/// few are quoted often and most seldom, over ten years and twenty publishers. The same number always gives the same article.
/// </summary>
internal static class ArchiveArticles
{
    public const int Speakers = 5000;
    public const int Months = 120;
    private const int Publishers = 20;
    private const int Days = 3652;
    private const int QuotesEach = 2;
    private static readonly DateOnly FirstDay = new(2016, 1, 1);

    public static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"arsip/{number:D6}.txt");

    public static string PublisherOf(int number) => string.Create(CultureInfo.InvariantCulture, $"Harian {number % Publishers}");

    public static DateOnly DayOf(int number) => FirstDay.AddDays((int)(number * 7919L % Days));

    /// <summary>The name of a speaker; low numbers are quoted most.</summary>
    public static string Speaker(int number) => $"{MixedSpeech.Name(new Random(number))} {Letters(number)}";

    public static Extraction Make(int number)
    {
        var random = new Random(number);
        var (name, place) = (NameOf(number), MixedSpeech.Place(random));
        var text = new System.Text.StringBuilder();
        var quotes = new List<Quote>();
        var entities = new List<Entity>();
        var places = new List<Mention>();
        for (var i = 0; i < QuotesEach; i++)
        {
            // The cube makes one speaker in a hundred say a fifth of all.
            var speaker = Speaker((int)(Speakers * Math.Pow(random.NextDouble(), 3)));
            var said = $"{MixedSpeech.Claim(random)} di {place}";
            entities.Add(Entity(i, EntityType.Person, speaker, [new Mention(speaker, text.Length, text.Length + speaker.Length)]));
            text.Append(speaker).Append(" mengatakan ");
            places.Add(new Mention(place, text.Length + said.Length - place.Length, text.Length + said.Length));
            quotes.Add(Quote(i, said, text.Length, speaker));
            text.Append(said).Append(".\n");
        }

        entities.Add(Entity(QuotesEach, EntityType.Location, place, places));
        return new Extraction
        {
            Id = ArticleId.FromName(name),
            Source = new Source { Name = name, Format = "text" },
            Metadata = new Metadata
            {
                Title = $"Judul {name}",
                Language = number % 10 == 0 ? "en" : "id",
                Publisher = PublisherOf(number),
                Published = DayOf(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            },
            Text = text.ToString(),
            Quotes = quotes,
            Entities = entities,
        };
    }

    private static Quote Quote(int i, string said, int start, string speaker) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"q{i + 1}"),
        Kind = QuoteKind.Indirect,
        Text = said,
        Start = start,
        End = start + said.Length,
        Speaker = new Speaker { Name = speaker, Key = NameKey.Of(speaker) },
        Confidence = 0.9,
    };

    private static Entity Entity(int i, EntityType type, string name, IReadOnlyList<Mention> mentions) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"e{i + 1}"),
        Type = type,
        Name = name,
        Key = NameKey.Of(name),
        Mentions = mentions,
    };

    /// <summary>A third name for each number, so that the names are as many as the numbers.</summary>
    private static string Letters(int number)
    {
        Span<char> letters = stackalloc char[3];
        for (var i = letters.Length - 1; i >= 0; i--, number /= 26)
            letters[i] = (char)('a' + (number % 26));
        letters[0] = char.ToUpperInvariant(letters[0]);
        return new string(letters);
    }
}
