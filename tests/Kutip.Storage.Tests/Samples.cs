using System.Globalization;
using Kutip.Core;

namespace Kutip.Storage.Tests;

/// <summary>Extractions made up for the tests.</summary>
internal static class Samples
{
    /// <summary>An article of <paramref name="quotes"/> quotes, all by the speakers in turn, and <paramref name="entities"/> entities.</summary>
    /// <remarks>Each quote names one entity, as long as there are any.</remarks>
    public static Extraction Article(
        string name, IReadOnlyList<string> speakers, int quotes, int entities = 0, string? published = "2026-02-03", string? publisher = "Kompas.com")
    {
        var words = Enumerable.Range(0, quotes).Select(i => $"kalimat {i.ToString("D5", CultureInfo.InvariantCulture)}").ToArray();
        return new Extraction
        {
            Id = ArticleId.FromName(name),
            Source = new Source { Name = name, Format = "text" },
            Metadata = new Metadata { Title = $"Judul {name}", Language = "id", Publisher = publisher, Published = published },
            Text = string.Join('\n', words),
            Quotes = [.. words.Select((text, i) => Quote(text, i, speakers[i % speakers.Count]))],
            Entities = [.. Enumerable.Range(0, entities).Select(i => Entity(name, i, i < quotes ? i * (words[0].Length + 1) : -1))],
        };
    }

    private static Quote Quote(string text, int i, string speaker) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"q{i + 1}"),
        Kind = i % 2 == 0 ? QuoteKind.Direct : QuoteKind.Indirect,
        Text = text,
        Start = i * (text.Length + 1),
        End = (i * (text.Length + 1)) + text.Length,
        Speaker = new Speaker { Name = speaker, Key = speaker },
        Confidence = i % 2 == 0 ? 0.9 : 0.4,
    };

    private static Entity Entity(string name, int i, int start)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{name} benda {i}");
        return new Entity
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"e{i + 1}"),
            Type = EntityType.Organization,
            Name = key,
            Key = key,
            Mentions = start >= 0 ? [new Mention("kalimat", start, start + 7)] : [],
        };
    }
}
