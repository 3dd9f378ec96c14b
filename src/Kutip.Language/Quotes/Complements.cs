using Kutip.Language.Tokens;

namespace Kutip.Language.Quotes;

/// <summary>Finds what a verb of saying takes: the clause, or the noun phrase, that it reports.</summary>
internal sealed class Complements(Reading reading, Clauses clauses, Adjuncts adjuncts)
{
    private const int FarthestComplementizer = 8;

    /// <summary>Beginning of what the cue, which ends before <paramref name="at"/>, reports; null where that is no clause.</summary>
    public int? Begin(CueForm form, int at, int end)
    {
        if (at >= end)
            return null;
        // "added, however, that".
        if (reading.Pack.Grammar.HasOpenVerbs && at + 3 < end && reading.IsComma(at) && reading.IsWord(at + 1) && reading.IsComma(at + 2) && reading.Is(at + 3, WordClass.Complementizer))
            at += 3;
        var marked = false;
        var start = at;
        if ((form.Takes & CueTakes.MarkedClause) != 0 && Complementizer(at, end) is { } inside && (inside == at || MayPart(form, at)))
            return inside + 1 < end ? inside + 1 : null;
        if ((form.Takes & CueTakes.Deed) != 0 && reading.Is(at, WordClass.Infinitive))
            return at;
        if (reading.Is(at, WordClass.Infinitive) && at + 1 < end && !reading.IsCapitalised(at + 1)
            && !reading.Is(at + 1, WordClass.Quantifier | WordClass.Addressing | WordClass.Pronoun | WordClass.Person))
            return null;
        if (reading.Pack.Grammar.HasOpenVerbs && BehindSetting(form, at, end) is { } clause)
            return clause;
        if ((form.Takes & CueTakes.Addressee) != 0 && !reading.IsComma(at) && !reading.IsMark(at, ':') && !reading.Is(at, WordClass.Complementizer))
            return null;
        if (form.Class == CueClass.Ask && adjuncts.Skip(at, end, any: true) is var asked && asked > at && asked < end && reading.Is(asked, WordClass.Interrogative))
            return asked;
        if (reading.Pack.Grammar.HasOpenVerbs)
            start = adjuncts.Skip(at, end, any: true) is var skipped && skipped < end && reading.IsComma(skipped) ? skipped : at;
        else if (reading.Is(at, WordClass.Preposition) && !reading.Is(at, WordClass.Subordinator) && adjuncts.AddressEnd(at, end) is { } behind)
            start = behind;
        if (start < end && (reading.IsComma(start) || reading.IsMark(start, ':')))
            (start, marked) = (start + 1, true);
        if (start < end && reading.Is(start, WordClass.Complementizer))
            (start, marked) = (start + 1, true);
        if (start >= end || (start != at && !marked))
            return null;
        if (form.Class == CueClass.Ask && reading.Is(start, WordClass.Interrogative))
            return start;
        if (!marked && !reading.Pack.Grammar.HasOpenVerbs && IsNoReport(form, start, end))
            return null;
        if ((form.Takes & (CueTakes.Clause | CueTakes.Noun)) == 0 && reading.Is(start, WordClass.Negation) && !marked)
            return null;
        if (marked)
            return (form.Takes & (CueTakes.MarkedClause | CueTakes.Clause | CueTakes.Noun)) != 0 || reading.Is(start - 1, WordClass.Complementizer) ? start : null;
        if ((form.Takes & CueTakes.Noun) != 0)
            return start;
        if ((form.Takes & (CueTakes.Clause | CueTakes.Request | CueTakes.VerbClause)) == 0)
            return (form.Takes & CueTakes.MarkedClause) != 0 && clauses.HoldsPhraseInMarks(start, end) ? start : null;
        return clauses.IsClause(form, start, end) ? start : null;
    }

    /// <summary>"meminta maaf", "menyampaikan terima kasih", "menyayangkan kejadian ini", "mengakui dan menyesali", "mendesak dengan …": what follows the verb says nothing.</summary>
    private bool IsNoReport(CueForm form, int start, int end)
    {
        if ((reading.Is(start, WordClass.Act) && (form.Class == CueClass.Ask || (form.Takes & CueTakes.VerbClause) != 0)) || (reading.Is(start, WordClass.Conjunction) && !reading.Is(start, WordClass.Contrast | WordClass.Time | WordClass.Adverb)))
            return true;
        if (clauses.IsPointed(start, end) && !clauses.HoldsPhraseInMarks(start, end))
            return true;
        var leadsAway = reading.Is(start, WordClass.Preposition)
            && !reading.Is(start, WordClass.Subordinator | WordClass.Addressing | WordClass.Prospective | WordClass.Time | WordClass.Verb | WordClass.Adverb);
        return leadsAway && (form.Class is CueClass.Ask or CueClass.Urge ? !LeadsToRequest(start, end) : form.Class == CueClass.Hope && (form.Takes & CueTakes.Direct) == 0);
    }

    /// <summary>"meminta dengan tegas agar …".</summary>
    private bool LeadsToRequest(int at, int end)
    {
        for (var i = at + 1; i < Math.Min(end, at + FarthestComplementizer) && reading.IsWord(i); i++)
        {
            if (reading.Is(i, WordClass.Subordinator) && reading.Is(i, WordClass.Prospective))
                return true;
        }

        return false;
    }

    /// <summary>"something on the label that …" is no report: only whom, where or when it is said parts "that" from the verb.</summary>
    private bool MayPart(CueForm form, int at) => !reading.Pack.Grammar.HasOpenVerbs || (form.Takes & (CueTakes.Addressee | CueTakes.Request)) != 0
        || reading.Is(at, WordClass.Preposition | WordClass.Time | WordClass.Adverb);

    /// <summary>Beginning of the clause behind whom, when and where it is said, without a word that leads to it: "told Reuters on Monday the plan …".</summary>
    private int? BehindSetting(CueForm form, int at, int end)
    {
        if ((form.Takes & CueTakes.MarkedClause) == 0)
            return null;
        var behind = at;
        if ((form.Takes & CueTakes.Addressee) != 0 && !reading.IsComma(at) && !reading.IsMark(at, ':'))
        {
            behind = adjuncts.PhraseEnd(at, end);
            if (behind < end && reading.Is(behind, WordClass.Infinitive))
                return at;
        }

        behind = adjuncts.Skip(behind, end, any: false);
        if (behind == at || behind >= end)
            return null;
        if (reading.Is(behind, WordClass.Complementizer))
            return behind + 1 < end ? behind + 1 : null;
        return reading.IsWord(behind) && !reading.Is(behind, WordClass.Preposition) && clauses.IsClause(form, behind, end) ? behind : null;
    }

    /// <summary>Index of the complementizer that a few words part from the cue: "klaim Moskow bahwa", "kepada wartawan bahwa".</summary>
    private int? Complementizer(int at, int end)
    {
        for (var i = at; i < Math.Min(end, at + FarthestComplementizer); i++)
        {
            if (reading.Is(i, WordClass.Complementizer))
                return i;
            // "told Denise Kotter, 54, that …".
            if (reading.IsComma(i) && i + 2 < end && reading.KindOf(i + 1) == TokenKind.Number && reading.IsComma(i + 2))
            {
                i += 2;
                continue;
            }

            if (!reading.IsWord(i) || reading.Is(i, WordClass.Verb | WordClass.Predicate | WordClass.Relative | WordClass.Negation))
                return null;
        }

        return null;
    }
}
