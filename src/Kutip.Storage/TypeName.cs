using System.Collections.Frozen;
using System.Text.Json;
using Kutip.Core;

namespace Kutip.Storage;

/// <summary>The types of entities by the names that the contract gives them.</summary>
public static class TypeName
{
    private static readonly FrozenDictionary<EntityType, string> OfTypes =
        Enum.GetValues<EntityType>().ToFrozenDictionary(type => type, type => JsonSerializer.Serialize(type).Trim('"'));

    /// <summary>All of them.</summary>
    public static IEnumerable<string> Names => OfTypes.Values;

    public static string Of(EntityType type) => OfTypes[type];
}
