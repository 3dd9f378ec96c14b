using Kutip.Language.Tokens;

namespace Kutip.Language.Entities.Rules;

/// <summary>Finds the rows of capitalised words that names stand in, with the small words within them: "Ministry of Maritime Affairs and Fisheries".</summary>
internal sealed class Capitals(RuleText text)
{
    private const int LongestRow = 24;
    private const int LongestOffice = 4;
    private const int FarthestHead = 4;
    private const int FewestCapitals = 4;

    private static readonly ulong Of = TokenForms.HashOf("of");
    private static readonly ulong At = TokenForms.HashOf("at");
    private static readonly ulong For = TokenForms.HashOf("for");
    private static readonly ulong On = TokenForms.HashOf("on");
    private static readonly ulong The = TokenForms.HashOf("the");
    private static readonly ulong And = TokenForms.HashOf("and");

    /// <summary>Adds the rows of a sentence, as token indexes.</summary>
    public void Find(Sentence sentence, List<(int First, int Last)> rows)
    {
        if (IsInCapitals(sentence))
            return;
        for (var i = sentence.First; i < sentence.Last;)
        {
            if (!text.IsCapital(i))
            {
                i++;
                continue;
            }

            var end = End(i, sentence.Last);
            rows.Add((Begin(i, end), end));
            i = end;
        }
    }

    private int End(int first, int limit)
    {
        limit = Math.Min(limit, first + LongestRow);
        for (var at = first + 1; ;)
        {
            if (at >= limit)
                return at;
            var next = text.IsCapital(at) ? at + 1 : Bridge(first, at, limit);
            if (next == at)
                return at;
            at = next;
        }
    }

    /// <summary>Index of the capitalised word with which the row goes on behind the token at <paramref name="at"/>; the same where it ends.</summary>
    private int Bridge(int first, int at, int limit)
    {
        if (at + 1 >= limit)
            return at;
        var next = at + 1;
        var capital = text.IsCapital(next);
        // "Luis de la Fuente".
        if (!capital && at + 2 < limit && text.Is(text.Words.Particles, at) && text.Is(text.Words.Particles, next) && text.IsCapital(at + 2))
            return at + 2;
        if (text.Document.Chars(at) is "&" || text.Is(text.Words.Particles, at))
            return capital && !text.Is(text.Words.Bodies, at - 1) ? next : at;
        if (text.IsPossessive(at) || IsPluralPossessive(at))
            return capital && (text.IsCommon(at - 1) || !text.IsListedName(at - 1)) && text.Known(first, at).Length < at - first && HeadFollows(next, limit) ? next : at;
        if (WithinOffice(first, at, limit))
            return capital ? next : at;
        if (text.Lower[at] == Of || text.Lower[at] == For || text.Lower[at] == On)
        {
            var office = text.LengthAtEnd(text.Words.Offices, Math.Max(first, at - LongestOffice), at) > 0;
            // "Bank of the State of …", "Center of Reform on Economics".
            var joins = !office && (text.Is(text.Words.Joining, at - 1) || ((text.Lower[at] == Of || (text.IsCommon(next) && text.IsCommon(at - 1))) && HasJoining(first, at)));
            if (text.Lower[next] == The && next + 1 < limit)
                (next, capital) = (next + 1, text.IsCapital(next + 1));
            return joins && capital ? next : at;
        }

        if (text.IsComma(at))
            return capital && HasOf(first, at) && IsListed(next, limit) ? next : at;
        if (text.Lower[at] != And)
            return at;
        var listed = HasOf(first, at) || IsBehindOffice(first);
        if (listed && text.Lower[next] == The && next + 1 < limit)
            (next, capital) = (next + 1, text.IsCapital(next + 1));
        if (!capital || text.Known(at - 1, at).Length > 0 || text.Known(next, limit).Length > 0 || text.Is(text.Words.Bodies, next)
            || text.Words.Offices.Longest(text.Lower, next, limit).Length > 0)
            return at;
        // "of Avon and Somerset Police".
        var police = at - first == 1 && first > 0 && (text.Lower[first - 1] == Of || text.Lower[first - 1] == At) && HeadFollows(next, limit);
        return police || (listed && !text.IsGivenName(next)) || (text.IsCommon(next) && text.IsCommon(at - 1) && (listed || HeadFollows(next, limit))) ? next : at;
    }

    /// <summary>Leaves out what only the beginning of a sentence writes with a capital; an empty row stays one word, which may be known by its other mentions.</summary>
    private int Begin(int first, int end)
    {
        while (first < end - 1 && text.IsFunctionWord(first) && text.Known(first, end).Length < 2)
            first++;
        if (!text.OpensSentence(first) || end - first < 2 || text.Known(first, end).Length > 0 || text.People(first, end) > 0 || text.IsGivenName(first) || !text.IsCommon(first))
            return first;
        var words = text.Words;
        var titled = words.Offices.Longest(text.Lower, first, end).Length > 0 || text.Is(words.Honorifics, first) || text.Is(words.Qualifiers, first)
            || text.Is(words.Bodies, first) || text.Is(words.PlacesBefore, first);
        var headed = text.LengthAtEnd(words.Bodies, first, end) + text.LengthAtEnd(words.Places, first, end) + text.LengthAtEnd(words.Events, first, end) > 0;
        // "Rival Beckwith Plc", where the text has "rival" elsewhere; not "Marine Affairs Ministry".
        var apart = text.IsSmallElsewhere(first) && (!headed || (end - first > 2 && !text.IsCommon(first + 1)));
        return titled || !apart ? first : first + 1;
    }

    /// <summary>"Secretary of State": an office reaches across the word.</summary>
    private bool WithinOffice(int first, int at, int limit)
    {
        for (var i = Math.Max(first, at - LongestOffice); i < at; i++)
        {
            if (i + text.Words.Offices.Longest(text.Lower, i, limit).Length > at + 1)
                return true;
        }

        return false;
    }

    /// <summary>"Minister of State for Sustainability".</summary>
    private bool IsBehindOffice(int first)
    {
        var link = first > 1 && text.Lower[first - 1] == The ? first - 2 : first - 1;
        return link > 0 && (text.Lower[link] == Of || text.Lower[link] == For) && text.LengthAtEnd(text.Words.Offices, Math.Max(0, link - LongestOffice), link) > 0;
    }

    private bool HasJoining(int first, int at)
    {
        for (var i = first; i < at; i++)
        {
            if (text.Is(text.Words.Joining, i))
                return true;
        }

        return false;
    }

    private bool HasOf(int first, int at)
    {
        for (var i = first + 1; i < at; i++)
        {
            if (text.Lower[i] == Of || text.Lower[i] == For)
                return true;
        }

        return false;
    }

    /// <summary>"Environment, Forestry and Fisheries": behind a comma a word and "and".</summary>
    private bool IsListed(int next, int limit)
    {
        if (!text.IsCommon(next) || text.Known(next, limit).Length > 0)
            return false;
        for (var i = next + 1; i < Math.Min(limit - 1, next + FarthestHead); i++)
        {
            if (text.Lower[i] == And)
                return text.IsCapital(i + 1) && text.IsCommon(i + 1);
            if (!text.IsCapital(i) && !text.IsComma(i))
                return false;
        }

        return false;
    }

    private bool HeadFollows(int at, int limit)
    {
        for (var i = at; i < Math.Min(limit, at + FarthestHead) && text.IsCapital(i); i++)
        {
            if (text.Is(text.Words.Bodies, i) || text.Words.Offices.Longest(text.Lower, i, limit).Length > 0)
                return true;
        }

        return false;
    }

    private bool IsPluralPossessive(int at)
    {
        var tokens = text.Document.Tokens;
        return tokens[at].Kind == TokenKind.Quote && text.Document.Chars(at) is "'" or "’" && tokens[at].Start == tokens[at - 1].End
            && text.Document.Text[tokens[at].Start - 1] == 's' && tokens[at + 1].Start > tokens[at].End;
    }

    private bool IsInCapitals(Sentence sentence)
    {
        var capitals = 0;
        for (var i = sentence.First; i < sentence.Last; i++)
        {
            if (text.Forms.Shapes[i] is Shape.Lower or Shape.Title)
                return false;
            capitals += text.Forms.Shapes[i] == Shape.Upper ? 1 : 0;
        }

        return capitals >= FewestCapitals;
    }
}
