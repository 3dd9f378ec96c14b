using Kutip.Core;

namespace Kutip.Cli.Evaluate;

/// <summary>Holds a found quote against the annotated one.</summary>
internal static class Verdicts
{
    // "head of the marine office" is head + marine office; a short form in brackets repeats the body before it.
    private static readonly HashSet<string> LinkWords = new(StringComparer.OrdinalIgnoreCase) { "of", "for", "at", "the", "di" };

    /// <summary>Each aspect that is asked of the quote, with what was wanted and what was found in its place; all wrong where no quote was found.</summary>
    public static IEnumerable<Verdict> Of(PlacedQuote gold, Quote? found)
    {
        yield return new Verdict(Aspect.Kind, found?.Kind == gold.Gold.Kind, gold.Gold.Kind.ToString(), found?.Kind.ToString());
        if (gold.Cue is { } cue)
            yield return new Verdict(Aspect.Cue, found?.Cue is { } mine && new TextSpan(mine.Start, mine.End).Overlaps(cue), gold.Gold.Cue, found?.Cue?.Text);
        if (gold.Speaker is { } speaker)
            yield return new Verdict(Aspect.Mention, Mention(found) is { } mine && mine.Overlaps(speaker), gold.Gold.Speaker, found?.Speaker?.Text);
        yield return Same(Aspect.Name, gold.Gold.Name, found?.Speaker?.Name);
        if (gold.Gold.Role is { } role)
            yield return Same(Aspect.Role, Joined(role, gold.Gold.Affiliation), Joined(found?.Speaker?.Role, found?.Speaker?.Affiliation));
    }

    private static Verdict Same(Aspect aspect, string wanted, string? found) =>
        new(aspect, string.Equals(wanted, found, StringComparison.OrdinalIgnoreCase), wanted, found);

    private static TextSpan? Mention(Quote? quote) =>
        quote?.Speaker is { Start: { } start, End: { } end } ? new TextSpan(start, end) : null;

    /// <summary>The words of role and affiliation, whichever of them stands in front: "Bekasi Environment Agency head" is head + Bekasi Environment Agency.</summary>
    private static string Joined(string? role, string? affiliation) => string.Join(' ', $"{role} {affiliation}".Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Where(word => !LinkWords.Contains(word) && word is not ['(', .., ')']).Order(StringComparer.OrdinalIgnoreCase));
}

/// <summary>Whether one aspect of a found quote is right.</summary>
internal sealed record Verdict(Aspect Aspect, bool Right, string? Wanted, string? Found);
