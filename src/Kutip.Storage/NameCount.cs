using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace Kutip.Storage;

/// <summary>How often a name occurs.</summary>
/// <param name="Key">The name's normal form.</param>
/// <param name="Name">The name as the newest article of those counted gives it.</param>
/// <param name="Type">What kind of entity it is (<c>PER</c>, <c>ORG</c>, …); null for speakers.</param>
/// <param name="Count">Quotes of a speaker, mentions of an entity.</param>
/// <param name="Articles">The articles that they stand in.</param>
public readonly record struct NameCount(
    [property: JsonPropertyName("k")] string Key,
    [property: JsonPropertyName("n")] string Name,
    [property: JsonPropertyName("t")] string? Type,
    [property: JsonPropertyName("c")] int Count,
    [property: JsonPropertyName("a")] int Articles)
{
    // Header, length and final zero of a string, as 64-bit programs have them.
    private const int TextHeader = 22;

    /// <summary>Both counts together, under this one's name.</summary>
    public NameCount Plus(NameCount other) => this with { Count = Count + other.Count, Articles = Articles + other.Articles };

    /// <summary>Bytes of memory that it takes in an array with its two texts, where it does not share them.</summary>
    internal long Bytes => Unsafe.SizeOf<NameCount>() + BytesOf(Key) + (ReferenceEquals(Key, Name) ? 0 : BytesOf(Name));

    private static long BytesOf(string text) => TextHeader + (sizeof(char) * text.Length);
}
