using Kutip.Core;

namespace Kutip.Language.Quotes;

/// <summary>How sure a quote is: the chance that its span is right times the chance that its speaker is.</summary>
internal static class Confidence
{
    private const double CuedSpan = 0.98;
    private const double UncuedSpan = 0.6;
    private const double ClauseSpan = 0.85;

    public static double Of(Draft draft, Speaker? speaker)
    {
        var span = draft.Kind == QuoteKind.Direct ? draft.Attribution is null ? UncuedSpan : CuedSpan : ClauseSpan;
        return Math.Round(span * SpeakerChance(speaker), 3);
    }

    /// <summary>A name beside the cue is all but sure; whom another word stands for is less so, and least where the article's entities do not hold it.</summary>
    private static double SpeakerChance(Speaker? speaker) => (speaker?.By, speaker?.Entity is not null) switch
    {
        (AttributedBy.Name, true) => 0.98,
        (AttributedBy.Name, false) => 0.95,
        (AttributedBy.Nearest, true) => 0.75,
        (AttributedBy.Title or AttributedBy.Pronoun or AttributedBy.Enclitic, true) => 0.9,
        (AttributedBy.Title or AttributedBy.Pronoun or AttributedBy.Enclitic or AttributedBy.Nearest, false) when speaker?.Name is not null => 0.5,
        _ => 0.4,
    };
}
