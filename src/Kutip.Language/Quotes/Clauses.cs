using Kutip.Language.Tokens;

namespace Kutip.Language.Quotes;

/// <summary>Tells clauses from phrases, and where the clauses of a sentence begin and end.</summary>
internal sealed class Clauses(Reading reading, Adjuncts adjuncts)
{
    private const int LongestClause = 300;
    private const int FewestTokens = 4;
    private const int LongestStretch = 30;
    private const int LongestName = 2;
    private const int FarthestDeed = 14;
    private const int FarthestFigure = 6;
    private const int ShortestTown = 3;
    private const int LongestDateline = 14;

    /// <summary>Beginning of the stretch that a cue at <paramref name="cue"/> may report: the sentence's, or behind the last quotation in front.</summary>
    public int Begin(int cue, int first)
    {
        var from = Math.Max(first, cue - LongestClause);
        for (var i = cue - 1; i > from; i--)
        {
            if (reading.IsMark(i, ';') || (reading.IsMark(i, ':') && i < cue - 1))
                return i + 1;
        }

        return reading.Pack.Grammar.HasOpenVerbs && from == first ? BehindDateline(first, cue) : from;
    }

    /// <summary>Index behind "JAKARTA, Nov. 3 (Antara) - ", where the sentence begins with such a line.</summary>
    private int BehindDateline(int first, int limit)
    {
        var town = reading.Document.Chars(first);
        if (town.Length < ShortestTown || town.ContainsAnyInRange('a', 'z'))
            return first;
        for (var i = first + 1; i < Math.Min(limit, first + LongestDateline); i++)
        {
            if (reading.IsDash(i))
                return i + 1;
            if (!reading.IsCapitalised(i) && (reading.Is(i, WordClass.Predicate | WordClass.Verb) || reading.CueAt(i) is not null))
                return first;
        }

        return first;
    }

    /// <summary>Index after the last token of the sentence, without its full stop.</summary>
    public int End(Sentence sentence)
    {
        var end = sentence.Last;
        while (end > sentence.First && reading.KindOf(end - 1) == TokenKind.Punctuation && reading.CharAt(end - 1) is not (')' or '%'))
            end--;
        return end;
    }

    /// <summary>Whether the words cannot stand as a clause by themselves: "Sebab", "Transaksi tersebut".</summary>
    public bool IsFragment(int first, int last)
    {
        if (first < last && reading.Is(first, WordClass.Subordinator | WordClass.Contrast | WordClass.Conjunction | WordClass.Preposition) && !HasComma(first, last)
            && !IsQuantity(first, last))
            return true;
        while (first < last && (reading.Is(first, WordClass.Conjunction | WordClass.Contrast | WordClass.Subordinator) || reading.IsComma(first)))
            first++;
        for (var i = first; i < last; i++)
        {
            if (reading.PairAt(i) >= 0)
                return false;
        }

        return Predicate(first, last) < 0 && !(reading.Pack.Grammar.HasOpenVerbs && last - first >= FewestTokens);
    }

    /// <summary>"At least 40 houses were damaged", "About 300 people fled": the preposition leads to how many, and to no place.</summary>
    private bool IsQuantity(int first, int last) => reading.Pack.Grammar.HasOpenVerbs && first + 2 < last
        && !reading.Is(first, WordClass.Subordinator | WordClass.Contrast | WordClass.Conjunction)
        && (reading.KindOf(first + 1) == TokenKind.Number || reading.KindOf(first + 2) == TokenKind.Number || reading.Is(first + 2, WordClass.Quantifier))
        && !reading.Is(first + 1, WordClass.Time);

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
            if (reading.PairAt(i) is var pair && pair >= 0)
            {
                i = reading.Pairs[pair].After - 1;
                continue;
            }

            if (reading.Is(i, WordClass.Preposition | WordClass.Subordinator) && adjuncts.NextComma(i, limit) is var comma && comma < limit)
            {
                i = comma;
                continue;
            }

            if (reading.IsWord(i) && reading.CueAt(i) is null && !reading.Is(i, WordClass.Conjunction | WordClass.Adverb | WordClass.Negation) && Speakers.Behind(reading, i, limit) is { } phrase)
                return phrase;
        }

        return null;
    }

    /// <summary>Whether a phrase stands at the beginning of its clause, or behind a phrase in front that is set apart.</summary>
    public bool StandsAlone(Phrase phrase, int from) =>
        phrase.First == from || reading.IsComma(phrase.First - 1) || reading.Is(phrase.First - 1, WordClass.Conjunction | WordClass.Subordinator | WordClass.Contrast);

    /// <summary>Whether the stretch is a clause, as far as the cue asks for one.</summary>
    public bool IsClause(CueForm form, int first, int end)
    {
        if (HoldsPhraseInMarks(first, end))
            return true;
        if (IsPointed(first, end))
            return false;
        if ((form.Takes & CueTakes.AnyClause) != 0 && end - first >= FewestTokens)
            return true;
        if (IsDeed(form, first, end))
            return true;
        if ((form.Takes & (CueTakes.VerbClause | CueTakes.Clause)) == CueTakes.VerbClause)
            return Predicate(first, adjuncts.NextComma(first, end)) is var shown && shown > first && !reading.Is(shown, WordClass.Weak);
        // "mendorong penjualan murah": of a cue that tells of requests alone, an adjective makes no clause.
        if (form.Takes == CueTakes.Request)
            return Predicate(first, end) is var asked && asked >= 0 && reading.Is(asked, WordClass.Verb);
        return reading.Is(reading.Is(first, WordClass.DefiniteArticle) ? first + 1 : first, WordClass.NominalClause) || Predicate(first, end) >= 0
            || TellsFigure(first, end);
    }

    /// <summary>"harga rumah itu di atas Rp4 miliar": how much something is makes a clause without a verb.</summary>
    private bool TellsFigure(int first, int end)
    {
        for (var i = first + 1; i < Math.Min(end, first + FarthestDeed) && reading.IsWord(i); i++)
        {
            if (!reading.Is(i, WordClass.Demonstrative))
                continue;
            for (var j = i + 1; j < Math.Min(end, i + FarthestFigure) && reading.IsWord(j) && !reading.Is(j, WordClass.Relative | WordClass.Time); j++)
            {
                if (reading.KindOf(j) == TokenKind.Number)
                    return true;
            }

            return false;
        }

        return false;
    }

    /// <summary>"insiden itu", "kejadian ini di Solo": the stretch points at something, and says nothing of it.</summary>
    public bool IsPointed(int first, int end) => first + 1 < end && reading.Is(first + 1, WordClass.Demonstrative)
        && (first + 2 == end || reading.Is(first + 2, WordClass.Preposition | WordClass.Subordinator));

    /// <summary>Whether the stretch is a name, with or without an age, and what stands between commas behind it.</summary>
    public bool IsName(int first, int last)
    {
        var comma = Math.Min(last, adjuncts.NextComma(first, last));
        for (var i = first; i < comma; i++)
        {
            if (!reading.IsCapitalised(i) && reading.KindOf(i) != TokenKind.Number && !reading.Is(i, WordClass.Particle | WordClass.Quantifier))
                return false;
        }

        // "Luleå, where it employs 140 people, will lose …": behind what tells more of it, the name goes on with a clause.
        if (!reading.Pack.Grammar.HasOpenVerbs || comma + 1 >= last || !reading.Is(comma + 1, WordClass.Relative | WordClass.Subordinator))
            return true;
        var behind = adjuncts.NextComma(comma + 1, last) + 1;
        return behind >= last || !reading.Is(behind, WordClass.Predicate | WordClass.Verb | WordClass.Inflected);
    }

    /// <summary>"farmers to plant early", "taking the money": what is asked, expected or denied without a finite verb.</summary>
    private bool IsDeed(CueForm form, int first, int end)
    {
        if ((form.Takes & CueTakes.Clause) != 0 && reading.Is(first, WordClass.Gerund))
            return true;
        if ((form.Takes & CueTakes.Request) != 0 && !reading.Pack.Grammar.HasOpenVerbs && HasRequest(first, end))
            return true;
        for (var i = first; i + 1 < Math.Min(end, first + FarthestDeed); i++)
        {
            if (!reading.IsWord(i) || reading.Is(i, WordClass.Predicate | WordClass.Verb | WordClass.Complementizer))
                return false;
            if (reading.Is(i, WordClass.Infinitive) && reading.KindOf(i + 1) == TokenKind.Word && !reading.Is(i + 1, WordClass.Quantifier)
                && !reading.IsCapitalised(i + 1))
                return i > first && !(i == first + 1 && reading.Is(first, WordClass.Negation));
        }

        return false;
    }

    /// <summary>"mengimbau semua peserta untuk menaati aturan": a purpose with its verb is what is asked of somebody.</summary>
    private bool HasRequest(int first, int end)
    {
        for (var i = first; i + 1 < Math.Min(end, first + LongestStretch); i++)
        {
            if (reading.Is(i, WordClass.Relative))
                return false;
            if (reading.Is(i, WordClass.Prospective) && reading.Is(i, WordClass.Preposition) && reading.Is(i + 1, WordClass.Verb | WordClass.Predicate | WordClass.Negation))
                return i > first;
        }

        return false;
    }

    /// <summary>Index of the first word that makes a clause of the stretch, those of relative clauses aside; -1 where there is none.</summary>
    public int Predicate(int first, int end)
    {
        var relative = false;
        for (var i = first; i < Math.Min(end, first + LongestStretch); i++)
        {
            if (reading.Is(i, WordClass.Relative))
            {
                relative = true;
                continue;
            }

            if (!reading.Is(i, WordClass.Predicate | WordClass.Verb | WordClass.Inflected) || (i > first && reading.Is(i - 1, WordClass.Preposition)))
                continue;
            if (!relative)
                return i;
            // "yang sedang berjalan": auxiliary and verb both belong to the relative clause.
            relative = !reading.Is(i, WordClass.Verb) && i + 1 < end && reading.Is(i + 1, WordClass.Predicate | WordClass.Verb);
        }

        return -1;
    }

    /// <summary>"menyebut kasus itu sebagai “skandal terbesar tahun ini”": words in marks that are more than a name for it are the speaker's own.</summary>
    public bool HoldsPhraseInMarks(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (reading.PairAt(i) is var pair && pair >= 0)
                return IsMoreThanName(reading.Pairs[pair]);
        }

        return false;
    }

    private bool IsMoreThanName(MarkPair pair)
    {
        if (pair.Count == 0 || reading.IsCapitalised(pair.First))
            return false;
        var count = pair.Count;
        if (reading.Pack.Grammar.HasOpenVerbs)
            count -= (reading.Is(pair.First, WordClass.Quantifier) ? 1 : 0) + (reading.IsWord(pair.Close - 1) ? 0 : 1);
        var says = count > LongestName;
        for (var i = pair.First; i < pair.Close && !says; i++)
            says = reading.Is(i, WordClass.Predicate | WordClass.Verb);
        return says;
    }

    private bool HasComma(int first, int last)
    {
        for (var i = first; i < last; i++)
        {
            if (reading.IsComma(i))
                return true;
        }

        return false;
    }
}
