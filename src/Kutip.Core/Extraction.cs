using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Kutip.Core;

/// <summary>An article with the entities and quotes found in it.</summary>
public record Extraction : Article
{
    [JsonConstructor]
    public Extraction()
    {
    }

    /// <summary>Starts from <paramref name="article"/>, with nothing found yet.</summary>
    [SetsRequiredMembers]
    public Extraction(Article article)
        : base(article)
    {
    }

    [JsonPropertyOrder(7)]
    public IReadOnlyList<Entity> Entities { get; init; } = [];

    /// <summary>The quotes in the order of their start.</summary>
    [JsonPropertyOrder(8)]
    public IReadOnlyList<Quote> Quotes { get; init; } = [];
}
