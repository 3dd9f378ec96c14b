using System.Text.Json.Serialization;

namespace Kutip.Storage;

/// <summary>What one article adds to the counts of its day.</summary>
/// <param name="Quotes">All of its quotes, those without a speaker among them.</param>
/// <param name="Speakers">Its speakers with the number of their quotes.</param>
/// <param name="Entities">Its named entities with the number of their mentions.</param>
internal sealed record ArticleDigest(int Quotes, IReadOnlyList<NameCount> Speakers, IReadOnlyList<NameCount> Entities)
{
    public static ArticleDigest Empty { get; } = new(0, [], []);
}

/// <summary>How often a name occurs.</summary>
/// <param name="Key">The name's normal form.</param>
/// <param name="Name">The name as the newest article of those counted gives it.</param>
/// <param name="Type">What kind of entity it is (<c>PER</c>, <c>ORG</c>, …); null for speakers.</param>
/// <param name="Count">Quotes of a speaker, mentions of an entity.</param>
/// <param name="Articles">The articles that they stand in.</param>
public sealed record NameCount(
    [property: JsonPropertyName("k")] string Key,
    [property: JsonPropertyName("n")] string Name,
    [property: JsonPropertyName("t")] string? Type,
    [property: JsonPropertyName("c")] int Count,
    [property: JsonPropertyName("a")] int Articles)
{
    /// <summary>Both counts together, under this one's name.</summary>
    public NameCount Plus(NameCount other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return this with { Count = Count + other.Count, Articles = Articles + other.Articles };
    }
}
