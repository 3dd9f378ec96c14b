using System.Text.Json.Serialization;

namespace Kutip.Core;

/// <summary>What somebody said or wrote, as the article reports it.</summary>
public sealed record Quote
{
    /// <summary>Unique within the article: <c>q1</c>, <c>q2</c>, … in the order of their start.</summary>
    public required string Id { get; init; }

    public required QuoteKind Kind { get; init; }

    /// <summary>The words: between the marks for a direct quote, the reported clause for the others.</summary>
    public required string Text { get; init; }

    /// <summary>Offset of the first character, in UTF-16 code units.</summary>
    public required int Start { get; init; }

    /// <summary>Offset after the last character, in UTF-16 code units.</summary>
    public required int End { get; init; }

    /// <summary>The reporting word; null where the quote stands without one.</summary>
    public Cue? Cue { get; init; }

    /// <summary>Null where the article does not say who speaks.</summary>
    public Speaker? Speaker { get; init; }

    /// <summary>How sure the span and its speaker are, from 0 to 1.</summary>
    public double Confidence { get; init; }

    [JsonIgnore]
    public TextSpan Span => new(Start, End);
}

/// <summary>How a quote gives somebody's words.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<QuoteKind>))]
public enum QuoteKind
{
    /// <summary>At least a clause between quotation marks.</summary>
    [JsonStringEnumMemberName("direct")]
    Direct,

    /// <summary>A reported clause without quotation marks.</summary>
    [JsonStringEnumMemberName("indirect")]
    Indirect,

    /// <summary>A reported clause with some of the speaker's words in quotation marks.</summary>
    [JsonStringEnumMemberName("mixed")]
    Mixed,
}

/// <summary>The word that reports speech.</summary>
/// <param name="Text">The word as it stands ("katanya", "menggemakan klaim").</param>
/// <param name="Lemma">Its base form ("kata").</param>
/// <param name="Start">Offset of the first character, in UTF-16 code units.</param>
/// <param name="End">Offset after the last character, in UTF-16 code units.</param>
public sealed record Cue(string Text, string Lemma, int Start, int End);

/// <summary>Who a quote is attributed to.</summary>
public sealed record Speaker
{
    /// <summary>The mention next to the cue, as printed; null where there is none ("katanya", or no cue).</summary>
    public string? Text { get; init; }

    /// <summary>Offset of the mention's first character, in UTF-16 code units.</summary>
    public int? Start { get; init; }

    /// <summary>Offset after the mention's last character, in UTF-16 code units.</summary>
    public int? End { get; init; }

    /// <summary>The fullest name that the article gives, or the noun phrase of someone without a name.</summary>
    public string? Name { get; init; }

    /// <summary>The name's normal form; see <see cref="Entity.Key"/>.</summary>
    public string? Key { get; init; }

    /// <summary>The <see cref="Core.Entity.Id"/> of the speaker, where it is one of the article's entities.</summary>
    public string? Entity { get; init; }

    public string? Role { get; init; }

    public string? Affiliation { get; init; }

    public AttributedBy? By { get; init; }
}

/// <summary>What a quote's speaker was told by.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AttributedBy>))]
public enum AttributedBy
{
    /// <summary>A name or noun phrase next to the cue.</summary>
    [JsonStringEnumMemberName("name")]
    Name,

    /// <summary>A bare title ("Presiden").</summary>
    [JsonStringEnumMemberName("title")]
    Title,

    /// <summary>A pronoun ("dia", "ia", "beliau").</summary>
    [JsonStringEnumMemberName("pronoun")]
    Pronoun,

    /// <summary>The clitic of the cue ("katanya").</summary>
    [JsonStringEnumMemberName("enclitic")]
    Enclitic,

    /// <summary>The speaker of the run of speech that the quote stands in.</summary>
    [JsonStringEnumMemberName("nearest")]
    Nearest,
}
