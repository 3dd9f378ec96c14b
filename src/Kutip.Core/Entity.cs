using System.Text.Json.Serialization;

namespace Kutip.Core;

/// <summary>A person, body, place or other thing that the article names, with all its mentions.</summary>
public sealed record Entity
{
    /// <summary>Unique within the article: <c>e1</c>, <c>e2</c>, … in the order of first mention.</summary>
    public required string Id { get; init; }

    public required EntityType Type { get; init; }

    /// <summary>The fullest name that the article gives.</summary>
    public required string Name { get; init; }

    /// <summary>The name's normal form, equal across articles for the same person or body.</summary>
    public required string Key { get; init; }

    /// <summary>Title or office, such as <c>Menteri Luar Negeri</c>.</summary>
    public string? Role { get; init; }

    /// <summary>The body or country that the role is held in.</summary>
    public string? Affiliation { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code, where the entity is a country.</summary>
    public string? Country { get; init; }

    public IReadOnlyList<Mention> Mentions { get; init; } = [];
}

/// <summary>One place where the text names an entity.</summary>
/// <param name="Text">The words as printed.</param>
/// <param name="Start">Offset of the first character, in UTF-16 code units.</param>
/// <param name="End">Offset after the last character, in UTF-16 code units.</param>
public sealed record Mention(string Text, int Start, int End);

/// <summary>What kind of thing an entity is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EntityType>))]
public enum EntityType
{
    /// <summary>A person.</summary>
    [JsonStringEnumMemberName("PER")]
    Person,

    /// <summary>A body: company, party, ministry, team.</summary>
    [JsonStringEnumMemberName("ORG")]
    Organization,

    /// <summary>A place, countries among them.</summary>
    [JsonStringEnumMemberName("LOC")]
    Location,

    /// <summary>A named event.</summary>
    [JsonStringEnumMemberName("EVT")]
    Event,

    /// <summary>A law or regulation.</summary>
    [JsonStringEnumMemberName("LAW")]
    Law,

    /// <summary>An amount of money.</summary>
    [JsonStringEnumMemberName("MON")]
    Money,

    /// <summary>A percentage.</summary>
    [JsonStringEnumMemberName("PRC")]
    Percent,

    /// <summary>A quantity with its unit.</summary>
    [JsonStringEnumMemberName("QTY")]
    Quantity,
}
