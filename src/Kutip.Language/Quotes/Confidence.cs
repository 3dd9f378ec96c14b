using Kutip.Core;

namespace Kutip.Language.Quotes;

/// <summary>How sure a quote's span and speaker are.</summary>
internal static class Confidence
{
    public static double Of(Draft draft, Speaker? speaker)
    {
        var span = draft.Kind == QuoteKind.Direct ? draft.Attribution is null ? 0.6 : 0.98 : 0.85;
        var who = speaker?.By switch
        {
            AttributedBy.Name => 0.97,
            AttributedBy.Title or AttributedBy.Pronoun or AttributedBy.Enclitic => 0.9,
            AttributedBy.Nearest => 0.75,
            _ => 0.5,
        };
        return Math.Round(span * who, 3);
    }
}
