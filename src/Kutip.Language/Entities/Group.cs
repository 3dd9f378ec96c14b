using Kutip.Core;

namespace Kutip.Language.Entities;

/// <summary>The mentions of one entity.</summary>
internal sealed class Group(EntityType type, int known, NameSpan first)
{
    public EntityType Type { get; } = type;

    /// <summary>Index of the known name in the <see cref="Gazetteer"/>, or -1.</summary>
    public int Known { get; } = known;

    /// <summary>The mention with the most words.</summary>
    public NameSpan Fullest { get; set; } = first;

    public List<NameSpan> Mentions { get; } = Pool.List<NameSpan>();

    public string? Role { get; set; }

    public string? Affiliation { get; set; }
}
