using System.Globalization;
using Kutip.Core;
using Kutip.Language.Tokens;

namespace Kutip.Language.Quotes;

/// <summary>Finds the quotes of a document: direct ones by their marks, then mixed and indirect ones by their cues, then who speaks.</summary>
internal static class QuoteFinder
{
    /// <summary>The quotes in the order of their start.</summary>
    public static IReadOnlyList<Quote> Find(Document document, IReadOnlyList<Entity> entities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        var reading = new Reading(document, entities, LanguagePack.For(document.Article.Metadata.Language));
        cancellationToken.ThrowIfCancellationRequested();
        var drafts = new Direct(reading).Find();
        drafts.AddRange(new Labels(reading).Find());
        var spoken = new bool[reading.Count];
        var usedCues = new HashSet<int>();
        foreach (var draft in drafts)
        {
            Array.Fill(spoken, true, draft.First, draft.Last - draft.First);
            if (draft.Attribution is { } attribution)
                usedCues.Add(attribution.Cue);
        }

        cancellationToken.ThrowIfCancellationRequested();
        drafts.AddRange(FindIndirect(reading, usedCues, spoken));
        drafts.Sort(static (a, b) => a.First != b.First ? a.First.CompareTo(b.First) : b.Last.CompareTo(a.Last));
        return Resolve(reading, Apart(drafts));
    }

    private static List<Draft> FindIndirect(Reading reading, HashSet<int> usedCues, bool[] spoken)
    {
        var adjuncts = new Adjuncts(reading);
        var clauses = new Clauses(reading, adjuncts);
        var complements = new Complements(reading, clauses, adjuncts);
        var reports = new Reports(reading, clauses, adjuncts, complements);
        return new Indirect(reading, clauses, adjuncts, complements, reports, usedCues).Find(token => spoken[token]);
    }

    /// <summary>Leaves out what overlaps a quote in front of it, save that words in marks go before a clause around them.</summary>
    private static List<Draft> Apart(List<Draft> drafts)
    {
        var kept = new List<Draft>(drafts.Count);
        foreach (var draft in drafts)
        {
            while (draft.Kind == QuoteKind.Direct && kept.Count > 0 && kept[^1].Last > draft.First && kept[^1].Kind != QuoteKind.Direct)
                kept.RemoveAt(kept.Count - 1);
            if (kept.Count == 0 || kept[^1].Last <= draft.First)
                kept.Add(draft);
        }

        return kept;
    }

    private static List<Quote> Resolve(Reading reading, List<Draft> drafts)
    {
        var bodies = new Bodies(reading);
        var holders = new Holders(reading, bodies);
        var coreference = new Coreference(reading, new Candidates(reading, new SentenceSubjects(reading, holders)), holders, bodies, new Couples(reading));
        var quotes = new List<Quote>(drafts.Count);
        foreach (var draft in drafts)
        {
            var speaker = coreference.Resolve(draft);
            var (start, end) = Trim(reading, draft);
            if (end <= start)
                continue;
            quotes.Add(new Quote
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"q{quotes.Count + 1}"),
                Kind = draft.Kind,
                Text = reading.Document.Text[start..end],
                Start = start,
                End = end,
                Cue = draft.Attribution is { } attribution ? CueOf(reading, attribution) : null,
                Speaker = speaker,
                Confidence = Confidence.Of(draft, speaker, coreference.Margin),
            });
        }

        return quotes;
    }

    /// <summary>The offsets of the words, without the comma that parts a quotation from its cue and without a mark that belongs to no pair.</summary>
    private static (int Start, int End) Trim(Reading reading, Draft draft)
    {
        var (first, last) = (draft.First, draft.Last);
        while (last > first && (reading.IsComma(last - 1) || (draft.Kind != QuoteKind.Direct && (reading.IsDash(last - 1) || IsStray(reading, last - 1)))))
            last--;
        while (first < last && (reading.IsComma(first) || reading.IsDash(first) || (draft.Kind != QuoteKind.Direct && IsStray(reading, first))))
            first++;
        if (first >= last)
            return (0, 0);
        var end = reading.Document.Tokens[last - 1].End;
        // "… beras, gula, dll.": the abbreviation's full stop is the sentence's too.
        var stop = draft.Kind != QuoteKind.Direct && reading.KindOf(last - 1) == TokenKind.Word && reading.Document.Text[end - 1] == '.' && reading.EndsSentence(last - 1);
        return (reading.Document.Tokens[first].Start, stop ? end - 1 : end);
    }

    private static bool IsStray(Reading reading, int token) => reading.KindOf(token) == TokenKind.Quote && reading.PairAt(token) < 0;

    private static Cue CueOf(Reading reading, Attribution attribution)
    {
        var (start, end) = (reading.Document.Tokens[attribution.Cue].Start, reading.Document.Tokens[attribution.CueLast - 1].End);
        return new Cue(reading.Document.Text[start..end], attribution.Form.Lemma, start, end);
    }
}
