using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kutip.Cli.Tests.Samples;

/// <summary>The hand-made answer beside a sample; a value that is absent is not asked.</summary>
internal sealed record ExpectedArticle(ExpectedMetadata Article, IReadOnlyList<ExpectedQuote> Quotes)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    public static ExpectedArticle Load(string path) => JsonSerializer.Deserialize<ExpectedArticle>(File.ReadAllText(path), Options)!;
}

/// <param name="Published">The day, as yyyy-MM-dd.</param>
internal sealed record ExpectedMetadata(
    string? Title, string? Language, string? Publisher, IReadOnlyList<string>? Authors, string? DatelinePlace, string? Published, IReadOnlyList<string>? Related);

/// <param name="Mention">The speaker as the text next to the cue has it.</param>
/// <param name="Speaker">The speaker's name.</param>
internal sealed record ExpectedQuote(string Kind, string Text, string? Cue, string? Mention, string? Speaker);
