using Kutip.Language.Tokens;

namespace Kutip.Language.Quotes;

/// <summary>Where noun phrases that name persons and bodies begin and end.</summary>
internal static class NounPhrases
{
    private const int LongestPhrase = 40;
    private const int LongestCommon = 9;
    private const int LongestBracket = 12;

    /// <summary>Index of the first token of the phrase whose last token is at <paramref name="at"/>.</summary>
    public static int Begin(Reading reading, int at, int from)
    {
        from = Math.Max(from, at - LongestPhrase);
        var titled = reading.IsPerson(reading.MentionAt(at)) && !reading.Pack.Grammar.HasOpenVerbs;
        var listed = false;
        // "a charge she denies": a pronoun stands by itself.
        if (reading.Pack.Grammar.HasOpenVerbs && reading.Is(at, WordClass.Masculine | WordClass.Feminine | WordClass.Neuter) && !reading.Is(at, WordClass.Quantifier))
            return at;
        while (at > from)
        {
            if (reading.IsMark(at - 1, ')') && OpenBracket(reading, at - 1, from) is var open && open < at - 1 && open > from && IsNominal(reading, open - 1, from))
            {
                at = open - 1;
                continue;
            }

            // "a claim the company denies": an article begins a phrase of its own.
            if (reading.Is(at, WordClass.DefiniteArticle) && reading.MentionAt(at) < 0 && !reading.Is(at - 1, WordClass.Quantifier))
                break;
            if (reading.MentionAt(at) is var mention && mention >= 0 && reading.Mentions[mention].First < at && reading.Mentions[mention].First >= from)
            {
                at = reading.Mentions[mention].First;
                continue;
            }

            var joined = at - 2 >= from && reading.IsCapitalised(at) && reading.IsCapitalised(at - 2) && JoinsNames(reading, at - 1);
            if (joined)
            {
                at -= 2;
                continue;
            }

            // "Menteri Koordinator Bidang Politik, Hukum, dan Keamanan Budi Santoso".
            if (titled && ListedBefore(reading, at, from, listed) is var before && before < at)
            {
                (at, listed) = (before, true);
                continue;
            }

            if (!IsNominal(reading, at - 1, from) || reading.Is(at - 1, WordClass.Demonstrative) || reading.Is(at - 1, WordClass.Time))
                break;
            at--;
        }

        return at;
    }

    /// <summary>Index after the last token of the phrase that begins at <paramref name="at"/>; the same index where none does.</summary>
    public static int End(Reading reading, int at, int limit)
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
                if (!Continues(reading, at, end, limit, titled) || (end > at && reading.Is(end, WordClass.Inflected) && (named || reading.Is(end - 1, WordClass.Person))) || (named && !reading.IsCapitalised(end) && !(titled && JoinsCapitals(reading, end, limit))) || (!named && end - at > LongestCommon && !reading.IsCapitalised(end)))
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

    /// <summary>Index of the capitalised word in front of ", dan", or within such a list of ",", where it is no person's; the same index where there is none.</summary>
    private static int ListedBefore(Reading reading, int at, int from, bool listed)
    {
        var before = at - 3 >= from && reading.Is(at - 1, WordClass.Conjunction) && reading.IsComma(at - 2) ? at - 3 : listed && at - 2 >= from && reading.IsComma(at - 1) ? at - 2 : at;
        return before < at && reading.IsCapitalised(at) && reading.IsCapitalised(before) && !reading.IsPerson(reading.MentionAt(before)) && !reading.IsPerson(reading.MentionAt(at)) ? before : at;
    }

    /// <summary>Whether the token can be part of a noun phrase that ends there.</summary>
    public static bool IsNominal(Reading reading, int at, int from)
    {
        if (at < from || !reading.IsWord(at))
            return false;
        return reading.MentionAt(at) >= 0 || (reading.IsCapitalised(at) && at > from && !reading.Is(at, WordClass.Time)) || IsNominalClass(reading, at);
    }

    /// <summary>Whether the last word of the phrase ends like one for several persons.</summary>
    public static bool IsPlural(Reading reading, Phrase phrase) => IsPlural(reading, phrase.Last - 1);

    /// <summary>Whether the word ends like one for several persons.</summary>
    public static bool IsPlural(Reading reading, int token)
    {
        var head = reading.Document.Chars(token);
        foreach (var ending in reading.Pack.Grammar.PluralEndings)
        {
            if (head.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>Whether the phrase that begins at <paramref name="first"/> can go on with the word at <paramref name="at"/>.</summary>
    public static bool Continues(Reading reading, int first, int at, int limit, bool titled)
    {
        if (reading.KindOf(at) == TokenKind.Number && at > first)
            return titled && at + 1 < limit && (reading.IsComma(at + 1) ? LeadsToName(reading, at + 2, limit) : reading.IsCapitalised(at + 1) && !reading.Is(at + 1, WordClass.Time));
        if (reading.IsCapitalised(at))
            return (!reading.Is(at, WordClass.Time) || IsWithinName(reading, at, limit)) && !(at > first && reading.Is(at, WordClass.Pronoun));
        if (reading.Is(at, WordClass.Conjunction | WordClass.Particle))
            return at > first && JoinsCapitals(reading, at, limit);
        return IsNominalClass(reading, at);
    }

    /// <summary>Index of the bracket that opens what the one at <paramref name="close"/> closes; that one where none is near.</summary>
    public static int OpenBracket(Reading reading, int close, int from)
    {
        for (var i = close - 1; i >= Math.Max(from, close - LongestBracket); i--)
        {
            if (reading.IsMark(i, '('))
                return i;
        }

        return close;
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
        if (!(reading.IsCapitalised(at + 1) || reading.Is(at + 1, WordClass.Honorific)) || reading.Is(at + 1, WordClass.Time))
            return at;
        if (reading.KindOf(at) is TokenKind.Punctuation or TokenKind.Symbol && reading.CharAt(at) is '/' or '&' or '-')
            return at + 1;
        // "According to court documents, Kotter …": several, or a document, are nobody's office.
        if (reading.Pack.Grammar.HasHeadsLast && reading.IsComma(at) && reading.Is(at - 1, WordClass.Person) && (IsPlural(reading, at - 1) || reading.Is(at - 1, WordClass.Document)))
            return at;
        return reading.IsComma(at) && !named && LeadsToName(reading, at + 1, limit) ? at + 1 : at;
    }

    /// <summary>Whether capitalised words lead from <paramref name="at"/> to a person's name: an office and whoever holds it.</summary>
    private static bool LeadsToName(Reading reading, int at, int limit)
    {
        for (; at < limit; at++)
        {
            if (reading.IsPerson(reading.MentionAt(at)) && !reading.Is(at, WordClass.Person))
                return true;
            if (!reading.IsCapitalised(at) && !reading.IsComma(at) && !reading.Is(at, WordClass.Conjunction | WordClass.Honorific) && !reading.IsMark(at, '.'))
                return false;
        }

        return false;
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

    /// <summary>"Lalu Lintas": a word of time with a capital that only a name gives it.</summary>
    private static bool IsWithinName(Reading reading, int at, int limit) =>
        reading.Is(at, WordClass.Conjunction) && at + 1 < limit && reading.IsCapitalised(at + 1);

    private static bool JoinsCapitals(Reading reading, int at, int limit) =>
        reading.Is(at, WordClass.Conjunction | WordClass.Particle) && at + 1 < limit && (reading.IsCapitalised(at - 1) || reading.IsComma(at - 1))
        && reading.IsCapitalised(at + 1);

    private static bool JoinsNames(Reading reading, int token) =>
        reading.Is(token, WordClass.Conjunction | WordClass.Particle) || (reading.KindOf(token) is TokenKind.Punctuation or TokenKind.Symbol && reading.CharAt(token) is '/' or '&' or '-');
}
