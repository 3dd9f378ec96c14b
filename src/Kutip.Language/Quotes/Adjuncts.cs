using Kutip.Language.Tokens;

namespace Kutip.Language.Quotes;

/// <summary>Tells what a sentence says beside a report, such as an age, an office, a time, a place or whom something is said to.</summary>
internal sealed class Adjuncts(Reading reading)
{
    private const int LongestFragment = 7;
    private const int LongestAdjunct = 30;
    private const int LongestClause = 300;

    private const WordClass EndsPhrase = WordClass.Quantifier | WordClass.Pronoun | WordClass.Preposition | WordClass.Conjunction | WordClass.Subordinator
        | WordClass.Complementizer | WordClass.Relative | WordClass.Negation | WordClass.Prospective | WordClass.Predicate | WordClass.Verb | WordClass.Adverb
        | WordClass.Time;

    /// <summary>Whether the word begins a place, a time or a clause that depends on another.</summary>
    public bool IsAdjunct(int at) => reading.Is(at, WordClass.Preposition | WordClass.Time | WordClass.Relative | WordClass.Subordinator | WordClass.Verb);

    /// <summary>Whether what follows a comma behind the speaker is an age, an office, a time or a place, rather than the clause.</summary>
    public bool TellsMore(int at, int end)
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
        if (!reading.Is(at, WordClass.Person | WordClass.Quantifier) || comma - at - BodyAtEnd(comma) > (comma == end && reading.Pack.Grammar.HasOpenVerbs ? LongestAdjunct : LongestFragment))
            return false;
        for (var i = at; i < comma; i++)
        {
            if (reading.Is(i, WordClass.Predicate | WordClass.Verb))
                return false;
        }

        return true;
    }

    /// <summary>Tokens of the body that ends at <paramref name="last"/>: "ketua Dinas Pangan, Pertanian, dan Perikanan".</summary>
    private int BodyAtEnd(int last) => reading.MentionAt(last - 1) is var mention && mention >= 0 ? last - reading.Mentions[mention].First : 0;

    /// <summary>Index of the comma or complementizer that ends whom, where or when something is said: "kepada wartawan, ", "di Jakarta, Senin, ".</summary>
    public int? AddressEnd(int at, int end)
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

    /// <summary>Index after whom, when and where something is said, from <paramref name="at"/> on: "in an interview on Friday".</summary>
    /// <param name="at">Index of the token behind the cue.</param>
    /// <param name="end">Index after the last token of the sentence.</param>
    /// <param name="any">Whether any place will do, because nothing else may follow.</param>
    public int Skip(int at, int end, bool any)
    {
        var began = at;
        while (at < Math.Min(end, began + LongestClause))
        {
            if (reading.Is(at, WordClass.Time) || (at > began && reading.KindOf(at) == TokenKind.Number && reading.Is(at - 1, WordClass.Time)))
            {
                at++;
                continue;
            }

            if (reading.Is(at, WordClass.Infinitive) && at + 1 < end && !reading.IsCapitalised(at + 1)
                && !reading.Is(at + 1, WordClass.Quantifier | WordClass.Addressing | WordClass.Pronoun | WordClass.Person) && !NounPhrases.IsPlural(reading, at + 1))
                break;
            if (!reading.Is(at, WordClass.Preposition) || reading.KindOf(Math.Min(at + 1, end - 1)) == TokenKind.Number)
                break;
            var next = PhraseEnd(at + 1, end);
            var within = any || (at > began && (reading.IsCapitalised(at + 1) || reading.MentionAt(at + 1) >= 0));
            for (var i = at + 1; i < next && !within; i++)
                within = reading.Is(i, WordClass.Time | WordClass.Setting | WordClass.Addressing);
            if (!within || next == at + 1 || (next < end && reading.Is(next, WordClass.Predicate | WordClass.Verb) && !any))
                break;
            at = next;
        }

        return at;
    }

    /// <summary>Index after the noun phrase that begins at <paramref name="at"/>, as far as articles, capitals and word classes tell it: "a news conference".</summary>
    public int PhraseEnd(int at, int end)
    {
        end = Math.Min(end, at + LongestFragment);
        if (at < end && reading.Is(at, WordClass.Pronoun) && !reading.Is(at, WordClass.Quantifier))
            return at + 1;
        while (at < end && reading.Is(at, WordClass.Quantifier))
            at++;
        if (at >= end || !reading.IsWord(at))
            return at;
        if (reading.MentionAt(at) is var mention && mention >= 0)
            return Math.Min(end, reading.Mentions[mention].Last);
        var capital = reading.IsCapitalised(at);
        for (at++; at < end && reading.IsWord(at) && !reading.Is(at, EndsPhrase) && reading.CueAt(at) is null; at++)
        {
            if (reading.IsCapitalised(at) != capital || reading.KindOf(at) == TokenKind.Number || reading.MentionAt(at) >= 0 || reading.Is(at - 1, WordClass.Setting))
                break;
        }

        return at;
    }

    /// <summary>Whether the sentence ends with the time that begins at <paramref name="at"/>.</summary>
    public bool EndsWithTime(int at, int end)
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

    /// <summary>Index of the next comma, or the end; a comma within a name is none.</summary>
    public int NextComma(int at, int end)
    {
        end = Math.Min(end, at + LongestClause);
        while (at < end && !(reading.IsComma(at) && reading.MentionAt(at) < 0))
            at++;
        return at;
    }

    /// <summary>Index of the bracket that closes the one at <paramref name="open"/>; that one where none is near.</summary>
    public int Closing(int open, int end)
    {
        for (var i = open; i < Math.Min(end, open + LongestAdjunct); i++)
        {
            if (reading.IsMark(i, ')'))
                return i;
        }

        return open;
    }
}
