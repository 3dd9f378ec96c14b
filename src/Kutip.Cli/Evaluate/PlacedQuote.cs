using Kutip.Core;

namespace Kutip.Cli.Evaluate;

/// <summary>An annotated quote at its place in the article's text.</summary>
internal sealed record PlacedQuote(GoldQuote Gold, TextSpan Span, TextSpan? Cue, TextSpan? Speaker)
{
    /// <summary>Finds where each quote, cue and mention stands.</summary>
    /// <exception cref="GoldException">One of them does not stand in the text, or is ambiguous; or two quotes overlap.</exception>
    public static IReadOnlyList<PlacedQuote> PlaceAll(GoldArticle gold, string text)
    {
        var placed = gold.Quotes.Select(quote => Place(quote, text)).ToList();
        for (var i = 1; i < placed.Count; i++)
        {
            if (placed[i].Span.Start < placed[i - 1].Span.End)
                throw new GoldException($"'{placed[i].Gold.Text}' overlaps '{placed[i - 1].Gold.Text}' or stands before it.");
        }

        return placed;
    }

    private static PlacedQuote Place(GoldQuote quote, string text)
    {
        var places = Occurrences.Of(quote.Text, text);
        if (places.Count > 1 && quote.Nth is null)
            throw new GoldException($"'{quote.Text}' stands {places.Count} times in the text: say which with nth.");
        var span = Nth(places, quote.Nth ?? 1, quote.Text);
        TextSpan? cue = quote.Cue is null ? null : Nearest(quote.Cue, quote.CueNth, span, text);
        TextSpan? speaker = quote.Speaker is null ? null : Nearest(quote.Speaker, quote.SpeakerNth, cue ?? span, text);
        return new PlacedQuote(quote, span, cue, speaker);
    }

    private static TextSpan Nearest(string words, int? nth, TextSpan anchor, string text)
    {
        var places = Occurrences.OfWords(words, text);
        if (nth is { } given || places.Count == 0)
            return Nth(places, nth ?? 1, words);
        // Of two that are equally near, the one behind: a cue mostly follows its quote.
        return places.MinBy(place => (Gap(place, anchor), place.Start < anchor.End));
    }

    private static int Gap(TextSpan place, TextSpan anchor) =>
        Math.Max(0, Math.Max(place.Start - anchor.End, anchor.Start - place.End));

    private static TextSpan Nth(List<TextSpan> places, int nth, string words) =>
        nth >= 1 && nth <= places.Count
            ? places[nth - 1]
            : throw new GoldException($"'{words}' is to stand {nth} times in the text, and stands {places.Count} times.");
}
