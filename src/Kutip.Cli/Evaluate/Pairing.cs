using Kutip.Core;

namespace Kutip.Cli.Evaluate;

/// <summary>
/// Which found quote answers which annotated one: each annotated quote, in order, takes the free quote whose span has the largest Jaccard overlap with its own,
/// ends trimmed of punctuation and marks, if that is at least 80 %.
/// </summary>
/// <param name="Pairs">The annotated quotes, each with the quote found for it or null.</param>
/// <param name="Extra">The found quotes that answer none.</param>
internal sealed record Pairing(IReadOnlyList<(PlacedQuote Gold, Quote? Found)> Pairs, IReadOnlyList<Quote> Extra)
{
    private const double LeastOverlap = 0.8;

    private const string Trimmed = " \t\r\n\"“”„‘’'«».,;:!?…—–-()";

    public static Pairing Of(IReadOnlyList<PlacedQuote> gold, IReadOnlyList<Quote> found, string text)
    {
        var free = found.ToList();
        var pairs = new List<(PlacedQuote, Quote?)>(gold.Count);
        foreach (var placed in gold)
        {
            var span = Trim(placed.Span, text);
            var best = free.MaxBy(quote => Jaccard(span, Trim(quote.Span, text)));
            if (best is not null && Jaccard(span, Trim(best.Span, text)) < LeastOverlap)
                best = null;
            if (best is not null)
                free.Remove(best);
            pairs.Add((placed, best));
        }

        return new Pairing(pairs, free);
    }

    private static TextSpan Trim(TextSpan span, string text)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && Trimmed.Contains(text[start], StringComparison.Ordinal))
            start++;
        while (start < end && Trimmed.Contains(text[end - 1], StringComparison.Ordinal))
            end--;
        return start < end ? new TextSpan(start, end) : span;
    }

    private static double Jaccard(TextSpan one, TextSpan other)
    {
        var shared = Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start);
        return shared <= 0 ? 0 : (double)shared / (Math.Max(one.End, other.End) - Math.Min(one.Start, other.Start));
    }
}
