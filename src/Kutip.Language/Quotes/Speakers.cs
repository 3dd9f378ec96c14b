using Kutip.Language.Tokens;

namespace Kutip.Language.Quotes;

/// <summary>Reads the noun phrase that names a speaker, in front of a cue or behind it.</summary>
internal static class Speakers
{
    private const int LongestPhrase = 40;
    private const int LongestCommon = 9;
    private const int LongestBracket = 12;
    private const int FarthestSubject = 80;

    /// <summary>The speaker that begins at <paramref name="at"/>; null where what stands there is none.</summary>
    public static Phrase? Behind(Reading reading, int at, int limit)
    {
        limit = Math.Min(limit, at + LongestPhrase);
        if (at >= limit || !reading.IsWord(at))
            return null;
        if (reading.Is(at, WordClass.Pronoun) && !(reading.Is(at, WordClass.Quantifier | WordClass.Person) && at + 1 < limit && Continues(reading, at, at + 1, limit, titled: true)))
            return new Phrase(at, at + 1, PhraseKind.Pronoun, -1);

        var end = End(reading, at, limit);
        if (end == at)
            return null;
        var phrase = Describe(reading, at, end);
        if (phrase.Kind is PhraseKind.Title or PhraseKind.Common && reading.Is(at, WordClass.Person) && NameBehindPlace(reading, end, limit) is var named && named > end)
            phrase = Describe(reading, at, named);
        return IsSpeaker(reading, phrase) ? phrase : null;
    }

    /// <summary>The subject of the verb at <paramref name="verb"/>, looked for back to <paramref name="from"/>.</summary>
    public static Phrase? InFront(Reading reading, int verb, int from)
    {
        from = Math.Max(from, verb - FarthestSubject);
        var at = verb - 1;
        var crossedComma = false;
        Phrase? apposition = null;
        while (at >= from)
        {
            if (reading.IsComma(at) || reading.IsDash(at))
            {
                crossedComma = true;
                at--;
                continue;
            }

            if (reading.IsMark(at, ')'))
            {
                at = OpenBracket(reading, at, from) - 1;
                continue;
            }

            if (reading.KindOf(at) == TokenKind.Quote || reading.IsMark(at, ':') || reading.IsMark(at, ';'))
                break;
            if (reading.Is(at, WordClass.Time) || (reading.KindOf(at) == TokenKind.Number && !IsNominal(reading, at - 1, from)))
            {
                at--;
                continue;
            }

            if (!IsNominal(reading, at, from))
            {
                // The verb of a relative clause, or of a clause in front: the subject stands before it.
                at--;
                continue;
            }

            var first = Begin(reading, at, from);
            if (first > from && reading.Is(first - 1, WordClass.Preposition) && !reading.IsCapitalised(first))
            {
                var name = NameAtEnd(reading, first, at + 1, crossedComma);
                if (name is null)
                {
                    at = first - 2;
                    continue;
                }

                return name;
            }

            if (first > from && reading.Is(first - 1, WordClass.Preposition))
            {
                if (!crossedComma && Describer(reading, first, at + 1, from) is { } described)
                    return Describe(reading, described, at + 1);
                at = first - 2;
                continue;
            }

            var phrase = Describe(reading, first, at + 1);
            if (crossedComma && first > from && reading.IsComma(first - 1) && apposition is null && first - 2 >= from
                && (reading.IsMark(first - 2, ')') || IsNominal(reading, first - 2, from)))
            {
                // "Budi (34), warga Depok, mengatakan": the phrase between commas tells more of the one in front.
                apposition = phrase;
                at = first - 2;
                continue;
            }

            if (!crossedComma && first > from + 1 && reading.IsComma(first - 1) && phrase.Kind == PhraseKind.Name && BeginsApposed(reading, first - 2, from) is { } office)
                return Describe(reading, office, at + 1);
            if (IsSpeaker(reading, phrase))
                return apposition is { Kind: PhraseKind.Name } named && phrase.Kind is PhraseKind.Title or PhraseKind.Common
                    ? Describe(reading, phrase.First, named.Last)
                    : phrase;
            at = first - 1;
        }

        return apposition is { } left && IsSpeaker(reading, left) ? left : null;
    }

    /// <summary>Whether the phrase can speak: a name, a pronoun, a person or body.</summary>
    public static bool IsSpeaker(Reading reading, Phrase phrase)
    {
        if (phrase.Kind != PhraseKind.Common)
            return true;
        for (var i = phrase.First; i < phrase.Last; i++)
        {
            if (reading.Is(i, WordClass.Person) || (i > phrase.First && reading.IsCapitalised(i)))
                return true;
        }

        return false;
    }

    /// <summary>Index after the name of whom the words in front describe: "pengamat politik dari Universitas Merdeka Budi Santoso".</summary>
    private static int NameBehindPlace(Reading reading, int at, int limit)
    {
        if (at + 1 >= limit || !reading.Is(at, WordClass.Preposition))
            return at;
        for (var i = at + 1; i < limit && reading.IsCapitalised(i); i++)
        {
            var mention = reading.MentionAt(i);
            if (reading.IsPerson(mention) && i > at + 1)
                return Math.Min(limit, reading.Mentions[mention].Last);
        }

        return at;
    }

    /// <summary>Beginning of the office that a comma parts from the name behind it: "Kepala Dinas, Budi".</summary>
    private static int? BeginsApposed(Reading reading, int at, int from)
    {
        if (reading.IsMark(at, ')'))
            at = OpenBracket(reading, at, from) - 1;
        if (at < from || !IsNominal(reading, at, from))
            return null;
        var first = Begin(reading, at, from);
        var phrase = Describe(reading, first, at + 1);
        var office = phrase.Kind == PhraseKind.Title || (reading.Is(first, WordClass.Person) && !reading.IsPerson(reading.MentionAt(at)));
        return office && !(first > from && reading.Is(first - 1, WordClass.Preposition)) ? first : null;
    }

    /// <summary>Beginning of the words that describe whoever is named behind a place: "pengamat politik dari Universitas Merdeka Budi Santoso".</summary>
    private static int? Describer(Reading reading, int first, int last, int from)
    {
        var mention = reading.MentionAt(last - 1);
        if (!reading.IsPerson(mention) || reading.Mentions[mention].First <= first || !IsNominal(reading, first - 2, from))
            return null;
        var office = Begin(reading, first - 2, from);
        return reading.Is(office, WordClass.Person) ? office : null;
    }

    /// <summary>The name at the end of a phrase that a preposition begins: "dalam jumpa pers Menkeu".</summary>
    private static Phrase? NameAtEnd(Reading reading, int first, int last, bool crossedComma)
    {
        if (crossedComma || !reading.IsCapitalised(last - 1))
            return null;
        var at = last - 1;
        while (at > first && reading.IsCapitalised(at - 1))
            at--;
        var phrase = Describe(reading, at, last);
        return at > first && (reading.IsPerson(reading.MentionAt(last - 1)) || phrase.Kind == PhraseKind.Title) ? phrase : null;
    }

    private static int OpenBracket(Reading reading, int close, int from)
    {
        for (var i = close - 1; i >= Math.Max(from, close - LongestBracket); i--)
        {
            if (reading.IsMark(i, '('))
                return i;
        }

        return close;
    }

    private static int Begin(Reading reading, int at, int from)
    {
        from = Math.Max(from, at - LongestPhrase);
        while (at > from)
        {
            if (reading.IsMark(at - 1, ')') && OpenBracket(reading, at - 1, from) is var open && open < at - 1 && open > from && IsNominal(reading, open - 1, from))
            {
                at = open - 1;
                continue;
            }

            var joined = at - 2 >= from && reading.IsCapitalised(at) && reading.IsCapitalised(at - 2) && JoinsNames(reading, at - 1);
            if (joined)
            {
                at -= 2;
                continue;
            }

            if (!IsNominal(reading, at - 1, from) || reading.Is(at - 1, WordClass.Demonstrative) || reading.Is(at - 1, WordClass.Time))
                break;
            at--;
        }

        return at;
    }

    private static bool JoinsNames(Reading reading, int token) =>
        reading.Is(token, WordClass.Conjunction | WordClass.Particle) || (reading.KindOf(token) is TokenKind.Punctuation or TokenKind.Symbol && reading.CharAt(token) is '/' or '&' or '-');

    private static int End(Reading reading, int at, int limit)
    {
        var end = at;
        var named = false;
        var titled = reading.Is(at, WordClass.Person);
        while (end < limit)
        {
            var mention = reading.MentionAt(end);
            if (mention >= 0)
            {
                end = Math.Min(limit, reading.Mentions[mention].Last);
                named |= reading.IsPerson(mention);
                continue;
            }

            if (reading.IsWord(end))
            {
                if (!Continues(reading, at, end, limit, titled) || (named && !reading.IsCapitalised(end) && !(titled && JoinsCapitals(reading, end, limit))) || (!named && end - at > LongestCommon && !reading.IsCapitalised(end)))
                    break;
                end++;
                if (reading.Is(end - 1, WordClass.Demonstrative))
                    break;
                continue;
            }

            var next = Bridge(reading, end, limit, named && !titled);
            if (next == end)
                break;
            end = next;
        }

        return end;
    }

    /// <summary>Index of the token with which a phrase goes on behind the punctuation at <paramref name="at"/>; the same index where it does not.</summary>
    private static int Bridge(Reading reading, int at, int limit, bool named)
    {
        if (at + 1 >= limit)
            return at;
        if (reading.IsMark(at, '('))
        {
            var close = at + 1;
            while (close < Math.Min(limit, at + LongestBracket) && !reading.IsMark(close, ')'))
                close++;
            if (close + 1 >= limit || !reading.IsMark(close, ')') || named)
                return at;
            return reading.IsCapitalised(close + 1) ? close + 1 : reading.IsComma(close + 1) ? Bridge(reading, close + 1, limit, named) is var next && next > close + 1 ? next : at : at;
        }

        if (reading.IsComma(at) && !named && JoinsCapitals(reading, at + 1, limit))
            return at + 1;
        if (!reading.IsCapitalised(at + 1) || reading.Is(at + 1, WordClass.Time))
            return at;
        if (reading.KindOf(at) is TokenKind.Punctuation or TokenKind.Symbol && reading.CharAt(at) is '/' or '&' or '-')
            return at + 1;
        return reading.IsComma(at) && !named && LeadsToName(reading, at + 1, limit) ? at + 1 : at;
    }

    /// <summary>Whether capitalised words lead from <paramref name="at"/> to a person's name: an office and whoever holds it.</summary>
    private static bool LeadsToName(Reading reading, int at, int limit)
    {
        for (; at < limit; at++)
        {
            if (reading.IsPerson(reading.MentionAt(at)) && !reading.Is(at, WordClass.Person))
                return true;
            if (!reading.IsCapitalised(at) && !reading.IsComma(at) && !reading.Is(at, WordClass.Conjunction))
                return false;
        }

        return false;
    }

    private static bool Continues(Reading reading, int first, int at, int limit, bool titled)
    {
        if (reading.KindOf(at) == TokenKind.Number && at > first)
            return titled && at + 1 < limit && reading.IsCapitalised(at + 1) && !reading.Is(at + 1, WordClass.Time);
        if (reading.IsCapitalised(at))
            return !reading.Is(at, WordClass.Time) && !(at > first && reading.Is(at, WordClass.Pronoun));
        if (reading.Is(at, WordClass.Conjunction | WordClass.Particle))
            return at > first && JoinsCapitals(reading, at, limit);
        return IsNominalClass(reading, at);
    }

    private static bool JoinsCapitals(Reading reading, int at, int limit) =>
        reading.Is(at, WordClass.Conjunction | WordClass.Particle) && at + 1 < limit && (reading.IsCapitalised(at - 1) || reading.IsComma(at - 1))
        && reading.IsCapitalised(at + 1);

    private static bool IsNominal(Reading reading, int at, int from)
    {
        if (at < from || !reading.IsWord(at))
            return false;
        return reading.MentionAt(at) >= 0 || (reading.IsCapitalised(at) && at > from && !reading.Is(at, WordClass.Time)) || IsNominalClass(reading, at);
    }

    private static bool IsNominalClass(Reading reading, int at)
    {
        const WordClass Never = WordClass.Preposition | WordClass.Conjunction | WordClass.Subordinator | WordClass.Complementizer
            | WordClass.Negation | WordClass.Prospective | WordClass.Relative | WordClass.Verb | WordClass.Time;
        if (reading.Is(at, Never))
            return false;
        if (reading.Is(at, WordClass.Adverb | WordClass.Predicate) && !reading.Is(at, WordClass.Demonstrative | WordClass.Person | WordClass.Quantifier))
            return false;
        return reading.CueAt(at) is not { Roles: var roles } || (roles & (CueRoles.Active | CueRoles.Passive | CueRoles.Enclitic)) == 0;
    }

    private static Phrase Describe(Reading reading, int first, int last)
    {
        if (last - first == 1 && reading.Is(first, WordClass.Pronoun))
            return new Phrase(first, last, PhraseKind.Pronoun, -1);

        int person = -1, whole = -1;
        for (var i = first; i < last; i++)
        {
            var mention = reading.MentionAt(i);
            if (mention < 0)
                continue;
            var span = reading.Mentions[mention];
            if (reading.IsPerson(mention))
                person = span.Last >= last || !reading.IsCapitalised(span.Last) ? span.Entity : person;
            else if (span.First <= first && span.Last >= last)
                whole = span.Entity;
            i = span.Last - 1;
        }

        if (person >= 0)
            return new Phrase(first, last, PhraseKind.Name, person);
        if (whole >= 0)
            return new Phrase(first, last, PhraseKind.Name, whole);
        if (reading.Is(first, WordClass.Quantifier))
            return new Phrase(first, last, PhraseKind.Common, -1);
        if (reading.Is(first, WordClass.Person))
            return new Phrase(first, last, reading.IsCapitalised(first) ? PhraseKind.Title : PhraseKind.Common, -1);
        return new Phrase(first, last, reading.IsCapitalised(first) || reading.IsCapitalised(last - 1) ? PhraseKind.Name : PhraseKind.Common, -1);
    }
}
