using Kutip.Language.Tokens;

namespace Kutip.Language.Quotes;

/// <summary>Finds where phrases that describe somebody spoken of before begin and end: "perempuan 24 tahun itu", "pelatih asal Korea Selatan tersebut".</summary>
internal static class Descriptions
{
    private const int Longest = 12;
    private const int LongestAge = 5;
    private const int LongestModifier = 2;
    private const int LongestClause = 14;

    private const WordClass Never = WordClass.Conjunction | WordClass.Subordinator | WordClass.Complementizer | WordClass.Relative | WordClass.Negation
        | WordClass.Prospective | WordClass.Pronoun | WordClass.Preposition | WordClass.Verb | WordClass.Adverb;

    /// <summary>Index after the demonstrative that closes the description beginning at <paramref name="at"/>; the same index where none begins.</summary>
    public static int End(Reading reading, int at, int limit)
    {
        if (reading.Pack.Grammar.HasHeadsLast)
            return AgeEnd(reading, at, limit);
        var head = at;
        while (head < Math.Min(limit, at + LongestModifier) && !IsHead(reading, head))
            head++;
        if (head >= Math.Min(limit, at + LongestModifier) || reading.CueAt(at) is not null || reading.Is(at, Never))
            return at;
        for (var i = head + 1; i < Math.Min(limit, head + Longest); i++)
        {
            if (reading.PairAt(i) is var pair && pair >= 0)
            {
                i = reading.Pairs[pair].After - 1;
                continue;
            }

            if (reading.Is(i, WordClass.Demonstrative))
                return i + 1;
            // "perempuan yang berjualan sayur itu".
            if (i == head + 1 && reading.Is(i, WordClass.Relative) && TakesClause(reading, head))
                return EndOfClause(reading, i, Math.Min(limit, at + LongestClause)) ?? at;
            if (!Continues(reading, i))
                return at;
        }

        return at;
    }

    /// <summary>Index after "the 24-year-old"; <paramref name="at"/> where that does not stand there.</summary>
    private static int AgeEnd(Reading reading, int at, int limit)
    {
        if (!reading.Is(at, WordClass.DefiniteArticle))
            return at;
        for (var i = at + 1; i < Math.Min(limit, at + LongestAge); i++)
        {
            if (reading.Document.Chars(i).EndsWith("old", StringComparison.Ordinal) && char.IsAsciiDigit(reading.CharAt(at + 1)))
                return i + 1 < limit && reading.IsWord(i + 1) && reading.CueAt(i + 1) is null && !reading.Is(i + 1, WordClass.Adverb | WordClass.Relative) ? at : i + 1;
        }

        return at;
    }

    /// <summary>Beginning of the description that the demonstrative at <paramref name="last"/> closes; null where there is none.</summary>
    public static int? Begin(Reading reading, int last, int from)
    {
        if (HeadOfClause(reading, last, from) is { } described)
            return described;
        int? found = null;
        for (var i = last - 1; i >= Math.Max(from, last - Longest); i--)
        {
            if (IsHead(reading, i))
                found = i;
            else if (!Continues(reading, i))
                break;
        }

        return found is { } head && head - 1 >= from && reading.IsWord(head - 1) && reading.ClassOf(head - 1) == WordClass.None && reading.CueAt(head - 1) is null
            && End(reading, head - 1, last + 1) == last + 1 ? head - 1 : found;
    }

    /// <summary>Index after the demonstrative with which a relative clause closes its phrase; null where something else stands first.</summary>
    private static int? EndOfClause(Reading reading, int at, int limit)
    {
        for (var i = at + 1; i < limit; i++)
        {
            if (reading.Is(i, WordClass.Demonstrative))
                return i + 1;
            if (!reading.IsWord(i) || (reading.IsPerson(reading.MentionAt(i)) && !IsCalledSo(reading, i, at)))
                return null;
        }

        return null;
    }

    /// <summary>Whom the relative clause that the demonstrative at <paramref name="last"/> closes describes; null where no clause does.</summary>
    private static int? HeadOfClause(Reading reading, int last, int from)
    {
        for (var i = last - 1; i > Math.Max(from, last - LongestClause) && reading.IsWord(i) && !reading.Is(i, WordClass.Demonstrative); i--)
        {
            if (reading.Is(i, WordClass.Relative))
                return TakesClause(reading, i - 1) && !NounPhrases.IsNominal(reading, i - 2, from) && End(reading, i - 1, last + 1) == last + 1 ? i - 1 : null;
        }

        return null;
    }

    /// <summary>Whether a clause with a demonstrative behind it tells of somebody, or of a body, spoken of before: "warga yang mengungsi itu" are but people.</summary>
    private static bool TakesClause(Reading reading, int head) =>
        reading.Is(head, WordClass.Masculine | WordClass.Feminine | WordClass.Body) || reading.Pack.Grammar.IsCalling(reading.Document.Chars(head));

    /// <summary>"yang akrab disapa Pak Ade itu": the name is the one that somebody goes by.</summary>
    private static bool IsCalledSo(Reading reading, int name, int from)
    {
        while (name > from && (reading.IsCapitalised(name) || reading.Is(name, WordClass.Honorific)))
            name--;
        return reading.Is(name, WordClass.Naming);
    }

    private static bool IsHead(Reading reading, int token) => reading.Is(token, WordClass.Person | WordClass.Body);

    private static bool Continues(Reading reading, int token)
    {
        if (reading.IsPerson(reading.MentionAt(token)))
            return false;
        if (reading.Is(token, WordClass.Origin))
            return true;
        if (reading.Is(token, WordClass.Conjunction))
            return reading.IsCapitalised(token - 1) && token + 1 < reading.Count && reading.IsCapitalised(token + 1);
        // "Orang nomor satu di Pemprov Jatim itu", "ibu kepada empat anak itu".
        if (reading.Is(token, WordClass.Preposition))
            return (reading.IsCapitalised(token + 1) || reading.Is(token + 1, WordClass.Quantifier)) && !reading.IsPerson(reading.MentionAt(token + 1));
        if (reading.Is(token, WordClass.Time))
            return reading.KindOf(token - 1) == TokenKind.Number;
        return (reading.IsWord(token) || reading.IsDash(token)) && !reading.Is(token, Never) && reading.CueAt(token) is null;
    }
}
