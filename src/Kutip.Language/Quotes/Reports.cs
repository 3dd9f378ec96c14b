namespace Kutip.Language.Quotes;

/// <summary>Where reports go on and end: behind the speaker, before another report, or with their sentence.</summary>
internal sealed class Reports(Reading reading, Clauses clauses, Adjuncts adjuncts, Complements complements)
{
    private const int LongestClause = 300;

    /// <summary>Beginning of what the sentence still says behind cue and speaker and what tells more of the speaker; -1 where there is nothing.</summary>
    /// <param name="attribution">The cue and its speaker.</param>
    /// <param name="end">Index after the last token of the sentence.</param>
    /// <param name="fragment">Whether what stands in front is no clause.</param>
    /// <param name="alone">Whether nothing stands in front, so that what comes last is the report.</param>
    public int Rest(Attribution attribution, int end, bool fragment, bool alone)
    {
        var at = attribution.Last;
        if (at < end && reading.IsMark(at, '('))
            at = adjuncts.Closing(at, end) + 1;
        var comma = at < end && (reading.IsComma(at) || reading.IsDash(at));
        // "According to a petition signed by 6,200 people, …".
        var participle = reading.Pack.Grammar.HasOpenVerbs && alone && (attribution.Form.Roles & CueRoles.Preposition) != 0 && at < end
            && reading.Is(at, WordClass.Inflected | WordClass.Gerund | WordClass.Preposition) && adjuncts.NextComma(at, end) < end;
        if (!comma && at < end && (participle || adjuncts.IsAdjunct(at)))
            at = adjuncts.NextComma(at, end);
        while (at < end && (reading.IsComma(at) || reading.IsDash(at) || reading.IsMark(at, ':')))
        {
            var next = at + 1;
            if (next >= end)
                return -1;
            // "According to a person close to her, who asked not to be named, …".
            if (reading.Pack.Grammar.HasOpenVerbs && reading.Is(next, WordClass.Relative) && !reading.Is(next, WordClass.Complementizer) && adjuncts.NextComma(next, end) < end)
            {
                at = adjuncts.NextComma(next, end);
                continue;
            }

            if (attribution.Speaker is { Kind: PhraseKind.Pronoun } && !reading.Is(next, WordClass.Time) && !reading.Pack.Grammar.HasOpenVerbs)
                return SkipComplementizer(next);
            if (!adjuncts.TellsMore(next, end) || (fragment && adjuncts.NextComma(next, end) >= end && !reading.Is(next, WordClass.Time) && ((alone && !reading.Pack.Grammar.HasOpenVerbs) || clauses.Predicate(next, end) >= 0)))
                return SkipComplementizer(next);
            at = adjuncts.NextComma(next, end);
        }

        return at < end ? SkipComplementizer(at) : -1;
    }

    /// <summary>Whether a finished clause in front still goes on behind the speaker.</summary>
    public bool GoesOn(Attribution attribution, int rest, int end)
    {
        if (!reading.IsComma(rest - 1) || end - rest < 2)
            return false;
        // ", membenarkan bahwa …" is another report by the same speaker.
        return !(reading.CueAt(rest) is { Roles: var roles } && (roles & CueRoles.Active) != 0) && !reading.Is(rest, WordClass.Preposition | WordClass.Time)
            && !reading.Is(rest, WordClass.Sourcing | WordClass.Relative) && !(reading.Pack.Grammar.HasOpenVerbs && clauses.IsName(rest, end)) && attribution.Last <= rest;
    }

    /// <summary>Whether what stands in front of the speaker belongs to the reported clause: "Dengan demikian, dia menambahkan, …".</summary>
    public bool OpensReport(int from, int speaker) =>
        speaker - from > 1 && reading.IsComma(speaker - 1) && reading.Is(from, WordClass.ReportedOpener) && adjuncts.NextComma(from, speaker) == speaker - 1;

    /// <summary>Index after the last token that belongs to the report beginning at <paramref name="first"/>.</summary>
    public int End(int first, int end)
    {
        end = Math.Min(end, first + LongestClause);
        for (var i = first + 1; i < end; i++)
        {
            if (reading.PairAt(i) is var pair && pair >= 0)
            {
                i = Math.Max(i, reading.Pairs[pair].After - 1);
                continue;
            }

            if (reading.Pack.Grammar.HasOpenVerbs && reading.IsMark(i, ';'))
                return i;
            if (!reading.IsComma(i) && !reading.Is(i, WordClass.Conjunction | WordClass.Contrast))
                continue;
            if (i + 1 < end && StopsAt(first, i, end))
                return reading.IsComma(i - 1) ? i - 1 : i;
        }

        return end;
    }

    private bool StopsAt(int first, int at, int end)
    {
        var next = reading.IsComma(at) ? at + 1 : at;
        while (next < end && reading.Is(next, WordClass.Conjunction | WordClass.Contrast))
            next++;
        if (next >= end)
            return false;
        if (reading.IsComma(at) && next == at + 1 && reading.Is(next, WordClass.Sourcing | WordClass.Backward) && next + 1 < end
            && (reading.CueAt(next + 1) is not null || reading.Is(next + 1, WordClass.Sourcing | (reading.Is(next, WordClass.Sourcing) ? WordClass.Preposition : WordClass.None))))
            return true;
        // ", as officials pressed for more": what goes on meanwhile.
        if (reading.Pack.Grammar.HasOpenVerbs && reading.IsComma(at) && next == at + 1 && reading.Is(next, WordClass.Backward) && reading.Is(next, WordClass.Subordinator) && reading.IsWord(next + 1))
            return true;
        if (reading.IsComma(at) && next == at + 1 && reading.Is(next, WordClass.Time) && !reading.Is(next, WordClass.Clock) && adjuncts.EndsWithTime(next, end))
            return true;
        // ", a charge that the minister rejected": tells of the report, and is no part of it.
        if (reading.Pack.Grammar.HasOpenVerbs && reading.IsComma(at) && next + 2 < end && reading.Is(next, WordClass.Quantifier) && reading.Is(next + 2, WordClass.Relative | WordClass.DefiniteArticle))
            return true;
        while (next < end && reading.Is(next, WordClass.Adverb | (reading.Is(at, WordClass.Contrast) || reading.Is(next - 1, WordClass.Contrast) ? WordClass.Negation : WordClass.None)))
            next++;
        if (next >= end)
            return false;
        // "mengatakan A dan menegaskan bahwa B": a second report begins.
        if (reading.CueAt(next) is { } form && (form.Roles & CueRoles.Active) != 0)
            return (reading.IsComma(at) && reading.Is(next - 1, WordClass.Negation))
                || (complements.Begin(form, next + reading.CueLength(next), end) is not null
                    && (reading.IsComma(at) || NextIsMarked(next + reading.CueLength(next), end) || !IsReporting(first, at)));
        if (Cues.Active(reading, next, end) is not { } active)
            return false;
        // ", dan dia mengancam …" reports on; with another subject it may be what is reported.
        return reading.Is(at, WordClass.Contrast) || (reading.IsComma(at) && next > at + 1 && active.Speaker is { Kind: PhraseKind.Pronoun }
            && complements.Begin(active.Form, active.CueLast, end) is not null);
    }

    /// <summary>Whether a verb in the stretch reports something itself, so that "dan meminta …" may be said of its subject: "warga mengeluh dan meminta …".</summary>
    private bool IsReporting(int first, int last)
    {
        for (var i = first; i < last; i++)
        {
            if (reading.CueAt(i) is { Roles: var roles } && (roles & CueRoles.Active) != 0)
                return true;
        }

        return false;
    }

    private bool NextIsMarked(int at, int end) => at < end && (reading.IsComma(at) || reading.Is(at, WordClass.Complementizer));

    private int SkipComplementizer(int at) => at < reading.Count && reading.Is(at, WordClass.Complementizer) ? at + 1 : at;
}
