using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kutip.Core;

/// <summary>
/// The JSON contract: camelCase, absent values omitted, characters written as themselves wherever JSON allows it.
/// It is to be served as application/json with nosniff, and never pasted into a page as markup.
/// </summary>
public static class KutipJson
{
    /// <summary>The contract on one line.</summary>
    public static KutipJsonContext Compact { get; } = new(Options(indented: false));

    /// <summary>The contract indented, for people.</summary>
    public static KutipJsonContext Indented { get; } = new(Options(indented: true));

    private static JsonSerializerOptions Options(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = indented,
    };
}

/// <summary>Serialisers made at compile time for the types of the contract.</summary>
[JsonSerializable(typeof(Article))]
[JsonSerializable(typeof(Extraction))]
[JsonSerializable(typeof(Quote))]
[JsonSerializable(typeof(Failure))]
public sealed partial class KutipJsonContext : JsonSerializerContext;
