using Kutip.Language.Tokens;

namespace Kutip.Language.Quotes;

/// <summary>Where reported clauses begin and end.</summary>
internal sealed class Clauses(Reading reading)
{
    private const int LongestClause = 300;
    private const int LongestFragment = 7;
    private const int FewestTokens = 4;
    private const int FarthestComplementizer = 8;
    private const int LongestAdjunct = 30;

    /// <summary>Beginning of the stretch that a cue at <paramref name="cue"/> may report: the sentence's, or behind the last quotation in front.</summary>
    public int Begin(int cue, int first)
    {
        var from = Math.Max(first, cue - LongestClause);
        for (var i = cue - 1; i > from; i--)
        {
            if (reading.IsMark(i, ';') || (reading.IsMark(i, ':') && i < cue - 1))
                return i + 1;
        }

        return from;
    }

    /// <summary>Index after the last token of the sentence, without its full stop.</summary>
    public int End(Sentence sentence)
    {
        var end = sentence.Last;
        while (end > sentence.First && reading.KindOf(end - 1) == TokenKind.Punctuation && !reading.IsMark(end - 1, ')'))
            end--;
        return end;
    }

    /// <summary>Beginning of what the sentence still says behind cue and speaker and what tells more of the speaker; -1 where there is nothing.</summary>
    public int Rest(Attribution attribution, int end, bool fragment)
    {
        var at = attribution.Last;
        if (at < end && reading.IsMark(at, '('))
            at = Closing(at, end) + 1;
        var comma = at < end && (reading.IsComma(at) || reading.IsDash(at));
        if (!comma && at < end && IsAdjunct(at))
            at = NextComma(at, end);
        while (at < end && (reading.IsComma(at) || reading.IsDash(at) || reading.IsMark(at, ':')))
        {
            var next = at + 1;
            if (next >= end)
                return -1;
            if (!TellsMore(next, end) || (fragment && NextComma(next, end) >= end && !reading.Is(next, WordClass.Time) && Predicate(next, end) >= 0))
                return SkipComplementizer(next);
            at = NextComma(next, end);
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
            && !reading.Is(rest, WordClass.Sourcing) && attribution.Last <= rest;
    }

    /// <summary>Whether the words cannot stand as a clause by themselves: "Sebab", "Transaksi tersebut".</summary>
    public bool IsFragment(int first, int last)
    {
        if (first < last && reading.Is(first, WordClass.Subordinator | WordClass.Contrast | WordClass.Conjunction | WordClass.Preposition) && !HasComma(first, last))
            return true;
        while (first < last && (reading.Is(first, WordClass.Conjunction | WordClass.Contrast | WordClass.Subordinator) || reading.IsComma(first)))
            first++;
        for (var i = first; i < last; i++)
        {
            if (reading.PairAt(i) >= 0)
                return false;
        }

        return Predicate(first, last) < 0;
    }

    /// <summary>Whether what stands in front of the speaker belongs to the reported clause: "Dengan demikian, dia menambahkan, …".</summary>
    public bool OpensReport(int from, int speaker) =>
        speaker - from > 1 && reading.IsComma(speaker - 1) && reading.Is(from, WordClass.ReportedOpener) && NextComma(from, speaker) == speaker - 1;

    /// <summary>Beginning of what the cue, which ends before <paramref name="at"/>, reports; null where that is no clause.</summary>
    public int? Complement(CueForm form, int at, int end)
    {
        if (at >= end)
            return null;
        var marked = false;
        var start = at;
        if ((form.Takes & CueTakes.MarkedClause) != 0 && Complementizer(at, end) is { } inside)
            return inside + 1 < end ? inside + 1 : null;
        if (reading.Is(at, WordClass.Preposition) && !reading.Is(at, WordClass.Subordinator) && AddressEnd(at, end) is { } behind)
            start = behind;
        if (start < end && (reading.IsComma(start) || reading.IsMark(start, ':')))
            (start, marked) = (start + 1, true);
        if (start < end && reading.Is(start, WordClass.Complementizer))
            (start, marked) = (start + 1, true);
        if (start >= end || (start != at && !marked))
            return null;
        if (marked)
            return (form.Takes & (CueTakes.MarkedClause | CueTakes.Clause | CueTakes.Noun)) != 0 || reading.Is(start - 1, WordClass.Complementizer) ? start : null;
        if ((form.Takes & CueTakes.Noun) != 0)
            return start;
        if ((form.Takes & (CueTakes.Clause | CueTakes.Request)) == 0)
            return null;
        return IsClause(form, start, end) ? start : null;
    }

    /// <summary>Index of the complementizer that a few words part from the cue: "klaim Moskow bahwa", "kepada wartawan bahwa".</summary>
    private int? Complementizer(int at, int end)
    {
        for (var i = at; i < Math.Min(end, at + FarthestComplementizer); i++)
        {
            if (reading.Is(i, WordClass.Complementizer))
                return i;
            if (!reading.IsWord(i) || reading.Is(i, WordClass.Verb | WordClass.Predicate | WordClass.Relative | WordClass.Negation))
                return null;
        }

        return null;
    }

    /// <summary>Index after the last token that belongs to the report beginning at <paramref name="first"/>.</summary>
    public int ReportEnd(int first, int end)
    {
        end = Math.Min(end, first + LongestClause);
        for (var i = first + 1; i < end; i++)
        {
            if (reading.PairAt(i) is var pair && pair >= 0)
            {
                i = Math.Max(i, reading.Pairs[pair].After - 1);
                continue;
            }

            if (!reading.IsComma(i) && !reading.Is(i, WordClass.Conjunction | WordClass.Contrast))
                continue;
            if (i + 1 < end && StopsAt(i, end))
                return reading.IsComma(i - 1) ? i - 1 : i;
        }

        return end;
    }

    /// <summary>The first noun phrase from <paramref name="from"/> on that can be the subject of the clause.</summary>
    public Phrase? Subject(int from, int limit)
    {
        for (var i = limit - 1; i > from; i--)
        {
            if (reading.Is(i, WordClass.Subordinator) && !reading.Is(i, WordClass.Verb) && Speakers.Behind(reading, i + 1, limit) is { Kind: PhraseKind.Name or PhraseKind.Pronoun } within)
                return within;
        }

        for (var i = from; i < limit; i++)
        {
            if (reading.Is(i, WordClass.Preposition | WordClass.Subordinator) && NextComma(i, limit) is var comma && comma < limit)
            {
                i = comma;
                continue;
            }

            if (reading.IsWord(i) && !reading.Is(i, WordClass.Conjunction | WordClass.Adverb) && Speakers.Behind(reading, i, limit) is { } phrase)
                return phrase;
        }

        return null;
    }

    /// <summary>Whether a phrase stands at the beginning of its clause, or behind a phrase in front that is set apart.</summary>
    public bool StandsAlone(Phrase phrase, int from) =>
        phrase.First == from || reading.IsComma(phrase.First - 1) || reading.Is(phrase.First - 1, WordClass.Conjunction | WordClass.Subordinator | WordClass.Contrast);

    private bool StopsAt(int at, int end)
    {
        var next = reading.IsComma(at) ? at + 1 : at;
        while (next < end && reading.Is(next, WordClass.Conjunction | WordClass.Contrast))
            next++;
        if (next >= end)
            return false;
        if (reading.IsComma(at) && next == at + 1 && reading.Is(next, WordClass.Sourcing | WordClass.Backward) && next + 1 < end
            && (reading.CueAt(next + 1) is not null || reading.Is(next + 1, WordClass.Sourcing | WordClass.Preposition)))
            return true;
        if (reading.IsComma(at) && next == at + 1 && reading.Is(next, WordClass.Time) && EndsWithTime(next, end))
            return true;
        while (next < end && reading.Is(next, WordClass.Adverb))
            next++;
        if (next >= end)
            return false;
        // "mengatakan A dan menegaskan bahwa B": a second report begins.
        if (reading.CueAt(next) is { } form && (form.Roles & CueRoles.Active) != 0)
            return Complement(form, next + reading.CueLength(next), end) is not null
                && (reading.IsComma(at) || NextIsMarked(next + reading.CueLength(next), end));
        return reading.Is(at, WordClass.Contrast) && Cues.Active(reading, next, end) is not null;
    }

    private bool NextIsMarked(int at, int end) => at < end && (reading.IsComma(at) || reading.Is(at, WordClass.Complementizer));

    private bool EndsWithTime(int at, int end)
    {
        for (var i = at; i < end; i++)
        {
            if (reading.IsMark(i, '('))
                return Closing(i, end) >= end - 1;
            if (!reading.Is(i, WordClass.Time) && reading.KindOf(i) != TokenKind.Number)
                return false;
        }

        return true;
    }

    /// <summary>Index of the first word that makes a clause of the stretch, those of relative clauses aside; -1 where there is none.</summary>
    private int Predicate(int first, int end)
    {
        var relative = false;
        for (var i = first; i < Math.Min(end, first + LongestAdjunct); i++)
        {
            if (reading.Is(i, WordClass.Relative))
            {
                relative = true;
                continue;
            }

            if (!reading.Is(i, WordClass.Predicate | WordClass.Verb) || (i > first && reading.Is(i - 1, WordClass.Preposition)))
                continue;
            if (!relative)
                return i;
            // "yang sedang berjalan": auxiliary and verb both belong to the relative clause.
            relative = !reading.Is(i, WordClass.Verb) && i + 1 < end && reading.Is(i + 1, WordClass.Predicate | WordClass.Verb);
        }

        return -1;
    }

    private bool IsClause(CueForm form, int first, int end)
    {
        if (first + 1 < end && reading.Is(first + 1, WordClass.Demonstrative) && (first + 2 == end || reading.Is(first + 2, WordClass.Preposition | WordClass.Subordinator)))
            return false;
        if ((form.Takes & CueTakes.AnyClause) != 0 && end - first >= FewestTokens)
            return true;
        return reading.Is(first, WordClass.NominalClause) || Predicate(first, end) >= 0;
    }

    /// <summary>Index of the comma or complementizer that ends whom, where or when something is said: "kepada wartawan, ", "di Jakarta, Senin, ".</summary>
    private int? AddressEnd(int at, int end)
    {
        var addressed = reading.Is(at, WordClass.Addressing);
        for (var i = at + 1; i < Math.Min(end, at + LongestAdjunct); i++)
        {
            if (reading.Is(i, WordClass.Complementizer))
                return i;
            if (reading.Is(i, WordClass.Verb))
                return null;
            if (!reading.IsComma(i))
                continue;
            if (TellsMore(i + 1, end))
                addressed |= reading.Is(i + 1, WordClass.Time);
            else
                return addressed ? i : null;
        }

        return null;
    }

    private bool IsAdjunct(int at) => reading.Is(at, WordClass.Preposition | WordClass.Time | WordClass.Relative | WordClass.Subordinator | WordClass.Verb);

    /// <summary>Whether what follows a comma behind the speaker is an age, an office, a time or a place, rather than the clause.</summary>
    private bool TellsMore(int at, int end)
    {
        if (at >= end)
            return false;
        if (reading.Is(at, WordClass.Time))
            return true;
        if (reading.KindOf(at) == TokenKind.Number)
            return at + 1 < end && (reading.IsComma(at + 1) || reading.Is(at + 1, WordClass.Time));
        if (reading.Is(at, WordClass.Preposition) && NextComma(at, end) >= end)
            return true;
        var comma = NextComma(at, end);
        if (!reading.Is(at, WordClass.Person | WordClass.Quantifier) || comma - at > LongestFragment)
            return false;
        for (var i = at; i < comma; i++)
        {
            if (reading.Is(i, WordClass.Predicate | WordClass.Verb))
                return false;
        }

        return true;
    }

    private int SkipComplementizer(int at) => at < reading.Count && reading.Is(at, WordClass.Complementizer) ? at + 1 : at;

    private bool HasComma(int first, int last)
    {
        for (var i = first; i < last; i++)
        {
            if (reading.IsComma(i))
                return true;
        }

        return false;
    }

    private int NextComma(int at, int end)
    {
        end = Math.Min(end, at + LongestClause);
        while (at < end && !reading.IsComma(at))
            at++;
        return at;
    }

    private int Closing(int open, int end)
    {
        for (var i = open; i < Math.Min(end, open + LongestAdjunct); i++)
        {
            if (reading.IsMark(i, ')'))
                return i;
        }

        return open;
    }
}
