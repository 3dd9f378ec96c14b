using System.Text.Json.Serialization;

namespace Kutip.Core;

/// <summary>One paragraph of an article's text.</summary>
/// <param name="Kind">What the paragraph is for; only <see cref="ParagraphKind.Body"/> is searched for quotes and entities.</param>
/// <param name="Start">Offset of the first character, in UTF-16 code units.</param>
/// <param name="End">Offset after the last character, in UTF-16 code units.</param>
public sealed record Paragraph(ParagraphKind Kind, int Start, int End)
{
    [JsonIgnore]
    public TextSpan Span => new(Start, End);
}

/// <summary>What a paragraph is for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ParagraphKind>))]
public enum ParagraphKind
{
    [JsonStringEnumMemberName("title")]
    Title,

    /// <summary>Who wrote it ("Laporan Wartawan …").</summary>
    [JsonStringEnumMemberName("byline")]
    Byline,

    [JsonStringEnumMemberName("body")]
    Body,

    /// <summary>A pointer to another article ("Baca juga: …").</summary>
    [JsonStringEnumMemberName("related")]
    Related,

    /// <summary>The text below a picture.</summary>
    [JsonStringEnumMemberName("caption")]
    Caption,

    /// <summary>Sign-offs and notices at the end ("(ant/ol-4)", "Artikel ini telah tayang di …").</summary>
    [JsonStringEnumMemberName("credit")]
    Credit,
}
