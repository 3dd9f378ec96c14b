using Kutip.Core;

namespace Kutip.Language.Quotes;

/// <summary>How sure a quote is: the chance that its span is right times the chance that its speaker is.</summary>
internal static class Confidence
{
    private const double CuedSpan = 0.98;
    private const double OpenSpan = 0.85;
    private const double UncuedSpan = 0.6;
    private const double ClauseSpan = 0.9;
    private const double ClearMargin = 0.95;
    private const double LeastMargin = 0.25;

    /// <param name="draft">The quote.</param>
    /// <param name="speaker">Who is said to speak.</param>
    /// <param name="margin">How far the speaker's score lies above the next one's, from 0 to 1.</param>
    public static double Of(Draft draft, Speaker? speaker, double margin)
    {
        var span = draft.Kind != QuoteKind.Direct ? ClauseSpan : draft.Attribution is null ? UncuedSpan : draft.IsOpenEnded ? OpenSpan : CuedSpan;
        return Math.Round(span * SpeakerChance(speaker, margin), 3);
    }

    /// <summary>A name beside the cue is all but sure; whom another word stands for is less so, and least where the article's entities do not hold it.</summary>
    private static double SpeakerChance(Speaker? speaker, double margin) => (speaker?.By, speaker?.Entity is not null) switch
    {
        (AttributedBy.Name, true) => 0.98,
        (AttributedBy.Name, false) => 0.95,
        (AttributedBy.Nearest, true) => 0.85,
        (AttributedBy.Title or AttributedBy.Pronoun or AttributedBy.Enclitic, true) => margin switch
        {
            >= ClearMargin => 0.9,
            >= LeastMargin => 0.85,
            _ => 0.6,
        },
        (AttributedBy.Title or AttributedBy.Pronoun or AttributedBy.Enclitic or AttributedBy.Nearest, false) when speaker?.Name is not null => 0.5,
        _ => 0.4,
    };
}
