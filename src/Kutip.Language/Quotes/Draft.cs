using Kutip.Core;

namespace Kutip.Language.Quotes;

/// <summary>A quote in the making, as token indexes.</summary>
internal sealed class Draft
{
    public required QuoteKind Kind { get; init; }

    public required int First { get; init; }

    /// <summary>Index after the last token.</summary>
    public required int Last { get; init; }

    public Attribution? Attribution { get; set; }

    /// <summary>Where the cue stands.</summary>
    public Place Place { get; set; }

    /// <summary>Whether the attribution is another quote's, in the same run of speech.</summary>
    public bool IsContinued { get; set; }

    /// <summary>The speaker whom a paragraph begins with, in place of a cue: "Prabowo: …".</summary>
    public Phrase? Label { get; init; }

    /// <summary>Whether the closing mark is missing.</summary>
    public bool IsOpenEnded { get; init; }
}

/// <summary>Where a cue stands to its quote.</summary>
internal enum Place
{
    None,
    Before,
    After,
    Within,
}
