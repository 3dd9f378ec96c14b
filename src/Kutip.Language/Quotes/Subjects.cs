using Kutip.Core;
using Kutip.Language.Entities;
using Kutip.Language.Tokens;

namespace Kutip.Language.Quotes;

/// <summary>Reads the noun phrase in front of a verb that names who speaks.</summary>
internal static class Subjects
{
    private const int FarthestSubject = 80;
    private const int LongestTitle = 8;
    private const int FarthestRelative = 5;

    /// <summary>The subject of the verb at <paramref name="verb"/>, looked for back to <paramref name="from"/>.</summary>
    public static Phrase? InFront(Reading reading, int verb, int from)
    {
        from = Math.Max(from, verb - FarthestSubject);
        var at = verb - 1;
        var crossedComma = false;
        Phrase? apposition = null;
        Phrase? within = null;
        var tail = -1;
        if (reading.Pack.Grammar.HasOpenVerbs && at > from && reading.IsComma(at) && BeforeRelativeClause(reading, at, from) is > 0 and var before)
            (at, crossedComma) = (before - 1, true);
        while (at >= from)
        {
            if (at == verb - 1 && reading.IsDash(at) && OpeningDash(reading, at, from) is { } dash)
            {
                (at, crossedComma) = (dash - 1, true);
                continue;
            }

            if (reading.IsComma(at) || reading.IsDash(at))
            {
                crossedComma = true;
                at--;
                continue;
            }

            if (reading.IsMark(at, ')'))
            {
                at = NounPhrases.OpenBracket(reading, at, from) - 1;
                continue;
            }

            if (reading.PairAt(at) is var pair && pair >= 0 && reading.Pairs[pair] is { Closed: true, Count: <= LongestTitle } title && title.Open > from)
            {
                at = title.Open - 1;
                continue;
            }

            if (reading.KindOf(at) == TokenKind.Quote || reading.IsMark(at, ':') || reading.IsMark(at, ';'))
                break;
            if (reading.Is(at, WordClass.Time) || (reading.KindOf(at) == TokenKind.Number && !NounPhrases.IsNominal(reading, at - 1, from)))
            {
                at--;
                continue;
            }

            if (IsDegree(reading, at))
            {
                at--;
                continue;
            }

            if (reading.Is(at, WordClass.Demonstrative) && Descriptions.Begin(reading, at, from) is { } described)
            {
                if (!(described > from && reading.Is(described - 1, WordClass.Preposition)))
                {
                    // "Politikus itu, Budi Santoso, mengatakan".
                    return apposition is { Kind: PhraseKind.Name, Entity: >= 0 } name && reading.Entities[name.Entity].Type == EntityType.Person
                        ? Speakers.Describe(reading, described, name.Last)
                        : new Phrase(described, at + 1, PhraseKind.Definite, -1);
                }

                tail = TailEnd(reading, described, at, tail);
                at = described - 2;
                continue;
            }

            if (!NounPhrases.IsNominal(reading, at, from))
            {
                // The verb of a relative clause, or of a clause in front: the subject stands before it.
                at--;
                continue;
            }

            var first = NounPhrases.Begin(reading, at, from);
            // "after scientists warned": next to the verb, the word begins a clause.
            var clausal = at == verb - 1 && first > from && reading.Is(first - 1, WordClass.Subordinator) && (reading.Pack.Grammar.HasOpenVerbs || reading.IsPerson(reading.MentionAt(at)));
            if (first > from && !clausal && reading.Is(first - 1, WordClass.Preposition) && !reading.IsCapitalised(first))
            {
                var name = NameAtEnd(reading, first, at + 1, crossedComma);
                if (name is null || (!reading.Pack.Grammar.HasOpenVerbs && IsBehindRelative(reading, first, from)))
                {
                    tail = TailEnd(reading, first, at, tail);
                    at = first - 2;
                    continue;
                }

                return name;
            }

            if (first > from && !clausal && reading.Is(first - 1, WordClass.Preposition))
            {
                if (!crossedComma && Describer(reading, first, at + 1, from) is { } describer)
                    return Speakers.Describe(reading, describer, at + 1);
                tail = TailEnd(reading, first, at, tail);
                at = first - 2;
                continue;
            }

            if (reading.IsRelativeClause(first, from))
            {
                if (reading.Pack.Grammar.HasOpenVerbs && at == verb - 1 && (reading.MentionAt(first) >= 0 || reading.Is(first, WordClass.Person | WordClass.Quantifier | WordClass.Pronoun) || reading.Is(at, WordClass.Person)))
                    return Speakers.Describe(reading, first, at + 1);

                at = first - 2;
                continue;
            }

            // "bersama bupati dan wali kota se-Bali": what is joined to the phrase of a preposition belongs to it.
            var joined = JoinedTo(reading, first, from);
            if (joined > from && reading.Is(joined - 1, WordClass.Preposition))
            {
                at = joined - 2;
                continue;
            }

            var phrase = Speakers.Describe(reading, first, at + 1);
            if ((crossedComma && IsPartOfAddress(reading, phrase, from, within is not null)) || ((at == verb - 1 || reading.Is(at + 1, WordClass.Preposition)) && IsObject(reading, phrase, from)))
            {
                within ??= phrase;
                at = first - 1;
                continue;
            }

            if (crossedComma && ApposedPair(reading, phrase, from) is { } pairFirst)
            {
                apposition ??= phrase;
                at = pairFirst - 2;
                continue;
            }

            if (crossedComma && first > from && reading.IsComma(first - 1) && (apposition is null || (phrase.Kind == PhraseKind.Common && !IsPerson(reading, apposition.Value))) && first - 2 >= from
                && (reading.IsMark(first - 2, ')') || NounPhrases.IsNominal(reading, first - 2, from)))
            {
                // "Budi (34), warga Depok, mengatakan": the phrase between commas tells more of the one in front.
                apposition = phrase;
                at = first - 2;
                continue;
            }

            if (!crossedComma && first > from + 1 && reading.IsComma(first - 1) && phrase.Kind == PhraseKind.Name && BeginsApposed(reading, first - 2, from) is { } office)
                return Speakers.Describe(reading, office, at + 1);
            if (Speakers.IsSpeaker(reading, phrase) && DependentClause(reading, first, from) is { } clause)
            {
                within ??= phrase;
                at = clause - 1;
                continue;
            }

            if (Speakers.IsSpeaker(reading, phrase) || ((reading.Is(first, WordClass.Quantifier) || NounPhrases.IsPlural(reading, phrase)) && (first == from || clausal || reading.IsComma(first - 1))))
                return apposition is { Kind: PhraseKind.Name } named && IsDescription(reading, phrase, named)
                    ? Speakers.Describe(reading, phrase.First, named.Last)
                    : joined >= 0 && phrase.Kind == PhraseKind.Common && (joined == from || reading.IsComma(joined - 1)) ? phrase with { First = joined }
                    : tail > phrase.Last && (Speakers.IsPlaced(reading, phrase) || (phrase.Kind is PhraseKind.Common or PhraseKind.Title && (reading.Is(phrase.Last, WordClass.Particle) || (reading.Pack.Grammar.HasOpenVerbs && Speakers.LeadsToTail(reading, phrase.Last, tail))))) ? WithTail(reading, phrase, tail) : phrase;
            if (apposition is null && IsThing(reading, first, at, verb, from))
                return null;
            at = first - 1;
        }

        return apposition is { } left && Speakers.IsSpeaker(reading, left) ? left : within;
    }

    /// <summary>Beginning of what two things joined, behind a comma, tell of the one in front: "Karen Dynan, a Harvard economist and former official, said".</summary>
    private static int? ApposedPair(Reading reading, Phrase phrase, int from)
    {
        if (!reading.Pack.Grammar.HasOpenVerbs || phrase.Kind is PhraseKind.Name or PhraseKind.Pronoun || phrase.First - 2 <= from || !reading.Is(phrase.First - 1, WordClass.Conjunction)
            || !NounPhrases.IsNominal(reading, phrase.First - 2, from))
            return null;
        var first = NounPhrases.Begin(reading, phrase.First - 2, from);
        return first - 2 >= from && reading.IsComma(first - 1) && reading.IsPerson(reading.MentionAt(first - 2)) ? first : null;
    }

    private static bool IsPerson(Reading reading, Phrase phrase) => phrase.Entity >= 0 && reading.Entities[phrase.Entity].Type == EntityType.Person;

    /// <summary>Beginning of the noun phrase that a conjunction joins to the one at <paramref name="first"/>: "pedagang dan pembeli"; -1 where there is none.</summary>
    private static int JoinedTo(Reading reading, int first, int from)
    {
        if (reading.Pack.Grammar.HasOpenVerbs || first - 2 < from || !reading.Is(first - 1, WordClass.Conjunction) || reading.Is(first - 1, WordClass.Contrast | WordClass.Time)
            || reading.MentionAt(first - 1) >= 0 || !NounPhrases.IsNominal(reading, first - 2, from))
            return -1;
        var begin = NounPhrases.Begin(reading, first - 2, from);
        return (begin > from && reading.Is(begin - 1, WordClass.Preposition)) || Speakers.IsSpeaker(reading, Speakers.Describe(reading, begin, first - 1)) ? begin : -1;
    }

    /// <summary>"Budi yang menemui warga mengatakan": who stands behind the verb of a relative clause is its object.</summary>
    private static bool IsObject(Reading reading, Phrase phrase, int from)
    {
        if (reading.Pack.Grammar.HasOpenVerbs || phrase.First == from || !reading.Is(phrase.First - 1, WordClass.Verb))
            return false;
        // "sejumlah bidan yang ditemui Kompas": who stands behind a passive does what it tells.
        return phrase.Kind == PhraseKind.Name ? phrase.First - 2 > from && reading.Is(phrase.First - 2, WordClass.Relative) && reading.Pack.Grammar.IsPassive(reading.Document.Chars(phrase.First - 1))
            : phrase.Kind == PhraseKind.Common && IsBehindRelative(reading, phrase.First - 1, from);
    }

    /// <summary>Whether a relative clause that stands close in front still goes on at the token.</summary>
    private static bool IsBehindRelative(Reading reading, int at, int from)
    {
        for (var i = at - 1; i > Math.Max(from, at - FarthestRelative) && reading.IsWord(i); i--)
        {
            if (reading.Is(i, WordClass.Relative))
                return true;
        }

        return false;
    }

    /// <summary>"warga Surabaya, Jawa Timur,": a place between commas tells where the one in front of it is; a person's name may pass for one that no list knows.</summary>
    private static bool IsPartOfAddress(Reading reading, Phrase phrase, int from, bool goesOn)
    {
        if (reading.Pack.Grammar.HasOpenVerbs || phrase.First == from || !reading.IsComma(phrase.First - 1) || phrase.Entity < 0
            || reading.Entities[phrase.Entity].Type != EntityType.Location || reading.MentionAt(phrase.First) != reading.MentionAt(phrase.Last - 1))
            return false;
        return goesOn || reading.IsKnownPlace(phrase.First, phrase.Last) || (!reading.IsListedName(phrase.First) && !reading.IsMark(phrase.Last, '('));
    }

    /// <summary>Whether what stands right in front of the verb, or of its relative pronoun, is its subject and can say nothing: "kerusakan itu menegaskan", "keperluan yang mendesak".</summary>
    private static bool IsThing(Reading reading, int first, int last, int verb, int from)
    {
        if (reading.Pack.Grammar.HasOpenVerbs)
            return false;
        return last == verb - 1 ? !(first > from && (!(reading.IsWord(first - 1) || reading.IsComma(first - 1)) || reading.Is(first - 1, WordClass.Verb | WordClass.Predicate | WordClass.Relative | WordClass.Preposition | WordClass.Adverb)))
            : last == verb - 2 && reading.Is(verb - 1, WordClass.Relative);
    }

    /// <summary>Index after what stands in front of the academic degrees that end at <paramref name="last"/>: "Nur Hidayat, S.H., M.Si".</summary>
    public static int BeforeDegrees(Reading reading, int last, int from)
    {
        while (last - 1 > from && IsDegree(reading, last - 1))
            last -= reading.IsComma(last - 2) ? 2 : 1;
        return last;
    }

    private static bool IsDegree(Reading reading, int token) =>
        reading.IsCapitalised(token) && Titles.Indonesian.IsDegree(reading.HashOf(token));

    /// <summary>Index after "for the fire service" behind "a spokesman", read from its end; -1 where the words lead elsewhere.</summary>
    private static int TailEnd(Reading reading, int first, int at, int tail) =>
        reading.Pack.Grammar.HasOpenVerbs ? Speakers.LeadsToTail(reading, first - 1, at + 1) ? Math.Max(tail, at + 1) : -1
        : reading.Is(first - 1, WordClass.Preposition) ? Math.Max(tail, at + 1) : -1;

    /// <summary>Whether the phrase in front of a comma describes whom the one behind it names: "Kepala Dinas, Budi", "Kuasa hukum Budi, Ani".</summary>
    private static bool IsDescription(Reading reading, Phrase phrase, Phrase named) =>
        phrase.Kind is PhraseKind.Title or PhraseKind.Common || (named.Entity >= 0 && named.Entity != phrase.Entity && reading.Entities[named.Entity].Type == EntityType.Person
            && (phrase.Entity < 0 || reading.Is(phrase.First, WordClass.Person | WordClass.Relation)));

    /// <summary>Beginning of the clause without a subject of its own that holds the phrase at <paramref name="first"/>: "saat membuka pesta rakyat".</summary>
    private static int? DependentClause(Reading reading, int first, int from)
    {
        for (var i = first - 1; i > from && reading.IsWord(i); i--)
        {
            if (reading.Is(i, WordClass.Subordinator) && !reading.Is(i, WordClass.Verb))
                return reading.Is(i + 1, WordClass.Verb) && i + 1 < first ? i : null;
        }

        return null;
    }

    /// <summary>Index of the comma in front of the relative clause that the comma at <paramref name="close"/> ends: "A manager, who spoke as he was not authorised to, said"; 0 where none does.</summary>
    private static int BeforeRelativeClause(Reading reading, int close, int from)
    {
        for (var i = close - 1; i > from + 1 && reading.KindOf(i) != TokenKind.Quote; i--)
        {
            if (reading.Is(i, WordClass.Relative) && !reading.Is(i, WordClass.Complementizer) && reading.IsComma(i - 1))
                return i - 1;
        }

        return 0;
    }

    private static int? OpeningDash(Reading reading, int close, int from)
    {
        for (var i = close - 1; i > from; i--)
        {
            if (reading.IsDash(i))
                return i;
        }

        return null;
    }

    /// <summary>Beginning of the office that a comma parts from the name behind it: "Kepala Dinas, Budi".</summary>
    private static int? BeginsApposed(Reading reading, int at, int from)
    {
        if (reading.IsMark(at, ')'))
            at = NounPhrases.OpenBracket(reading, at, from) - 1;
        if (at < from || !NounPhrases.IsNominal(reading, at, from))
            return null;
        var first = NounPhrases.Begin(reading, at, from);
        var phrase = Speakers.Describe(reading, first, at + 1);
        var office = phrase.Kind == PhraseKind.Title || (reading.Is(first, WordClass.Person) && !reading.IsPerson(reading.MentionAt(at)));
        return office && !(first > from && reading.Is(first - 1, WordClass.Preposition)) ? first : null;
    }

    /// <summary>Beginning of the words that describe whoever is named behind a place: "pengamat politik dari Universitas Merdeka Budi Santoso".</summary>
    private static int? Describer(Reading reading, int first, int last, int from)
    {
        var mention = reading.MentionAt(last - 1);
        if (!reading.IsPerson(mention) || reading.Mentions[mention].First <= first || !NounPhrases.IsNominal(reading, first - 2, from))
            return null;
        // "a spokesman for Sen. Grant Mercer": he speaks for him, and is another one.
        if (reading.Pack.Grammar.HasOpenVerbs && reading.MentionAt(first) is var body && (body < 0 || body == mention))
            return null;
        var office = NounPhrases.Begin(reading, first - 2, from);
        return reading.Is(office, WordClass.Person) ? office : null;
    }

    /// <summary>"A factory manager in Cikarang"; "professor of entomology at Gadjah Mada University Sri Rahayu" is who is named at its end.</summary>
    private static Phrase WithTail(Reading reading, Phrase phrase, int tail)
    {
        var name = reading.MentionAt(tail - 1);
        var behindBody = reading.IsPerson(name) && reading.Mentions[name].First - 1 > phrase.Last && reading.MentionAt(reading.Mentions[name].First - 1) is >= 0 and var body && !reading.IsPerson(body);
        return behindBody ? Speakers.Describe(reading, phrase.First, tail) : phrase with { Last = tail };
    }

    /// <summary>The name at the end of a phrase that a preposition begins: "dalam jumpa pers Menkeu".</summary>
    private static Phrase? NameAtEnd(Reading reading, int first, int last, bool crossedComma)
    {
        if (crossedComma || !reading.IsCapitalised(last - 1))
            return null;
        var at = last - 1;
        while (at > first && reading.IsCapitalised(at - 1))
            at--;
        var phrase = Speakers.Describe(reading, at, last);
        return at > first && (reading.IsPerson(reading.MentionAt(last - 1)) || phrase.Kind == PhraseKind.Title) ? phrase : null;
    }
}
