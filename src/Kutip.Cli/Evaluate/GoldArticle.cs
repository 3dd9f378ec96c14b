using System.Text.Json;
using System.Text.Json.Serialization;
using Kutip.Core;

namespace Kutip.Cli.Evaluate;

/// <summary>What an annotator says an article's quotes are; <c>tests/gold/README.md</c> has the rules.</summary>
/// <param name="Language">Two letters, as <see cref="Metadata.Language"/>.</param>
/// <param name="Publisher">Whose style the article is written in.</param>
/// <param name="Quotes">Every quote, in the order of the text.</param>
internal sealed record GoldArticle(string Language, string Publisher, IReadOnlyList<GoldQuote> Quotes)
{
    /// <exception cref="GoldException">The file is no annotation.</exception>
    public static GoldArticle Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(path), GoldJson.Default.GoldArticle) ?? throw new GoldException($"{path}: is null.");
        }
        catch (JsonException error)
        {
            throw new GoldException($"{path}: {error.Message}", error);
        }
    }
}

/// <summary>An annotated quote: its words and not its offsets, so that an article can be corrected without counting.</summary>
/// <param name="Text">The span, as it stands in the article's text.</param>
/// <param name="Cue">The reporting word, as it stands; null where there is none.</param>
/// <param name="Speaker">The mention next to the cue, as it stands; null where there is none ("katanya").</param>
/// <param name="Name">The fullest name that the article gives, or the noun phrase of someone without a name.</param>
/// <param name="Nth">Which occurrence of <paramref name="Text"/> is meant, from 1.</param>
/// <param name="CueNth">Which occurrence of <paramref name="Cue"/>; the one nearest to the quote where absent.</param>
/// <param name="SpeakerNth">Which occurrence of <paramref name="Speaker"/>; the one nearest to the cue where absent.</param>
internal sealed record GoldQuote(
    QuoteKind Kind,
    string Text,
    string? Cue,
    string? Speaker,
    string Name,
    string? Role = null,
    string? Affiliation = null,
    int? Nth = null,
    int? CueNth = null,
    int? SpeakerNth = null);

/// <summary>Annotations, read strictly: a misspelt field is an error.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(GoldArticle))]
internal sealed partial class GoldJson : JsonSerializerContext;
