using System.Text.Json.Serialization;

namespace Kutip.Core;

/// <summary>A news article as it was read from a file: its text, and what is said about it.</summary>
public record Article
{
    /// <summary>The version of the JSON contract that <see cref="Schema"/> carries.</summary>
    public const int CurrentSchema = 1;

    [JsonPropertyOrder(0)]
    public int Schema { get; init; } = CurrentSchema;

    /// <summary>See <see cref="ArticleId"/>.</summary>
    [JsonPropertyOrder(1)]
    public required string Id { get; init; }

    [JsonPropertyOrder(2)]
    public required Source Source { get; init; }

    [JsonPropertyName("article"), JsonPropertyOrder(3)]
    public Metadata Metadata { get; init; } = new();

    /// <summary>The whole text. Every offset of the contract counts UTF-16 code units of it.</summary>
    [JsonPropertyOrder(4)]
    public required string Text { get; init; }

    /// <summary>The paragraphs in order, none overlapping another.</summary>
    [JsonPropertyOrder(5)]
    public IReadOnlyList<Paragraph> Paragraphs { get; init; } = [];

    [JsonPropertyOrder(6)]
    public IReadOnlyList<DateMention> Dates { get; init; } = [];

    [JsonPropertyOrder(9)]
    public IReadOnlyList<Warning> Warnings { get; init; } = [];
}
