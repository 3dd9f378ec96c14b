using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Kutip.Core;

/// <summary>
/// The JSON contract: camelCase, absent values omitted, letters of every script written as themselves.
/// The characters that mean something in HTML are escaped, so that the text is safe inside a page too.
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
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = indented,
    };
}

/// <summary>Serialisers made at compile time for the types of the contract.</summary>
[JsonSerializable(typeof(Article))]
[JsonSerializable(typeof(Extraction))]
public sealed partial class KutipJsonContext : JsonSerializerContext;
