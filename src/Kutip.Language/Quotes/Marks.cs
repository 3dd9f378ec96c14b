using Kutip.Language.Tokens;

namespace Kutip.Language.Quotes;

/// <summary>
/// Pairs quotation marks, one paragraph at a time in one pass: a mark opens or closes by its shape, by which side it clings to, by a cue
/// behind it, and by what is open. The end of a paragraph, or a mark that plainly opens the next quotation, closes one whose own closing mark is missing.
/// </summary>
internal static class Marks
{
    private const int LongestTerm = 4;

    /// <summary>The outermost pairs of a document whose words, cues and mentions have been read, in order.</summary>
    public static List<MarkPair> Pair(Reading reading)
    {
        var document = reading.Document;
        var pairs = new List<MarkPair>();
        foreach (var paragraph in document.Paragraphs)
        {
            var first = paragraph.First;
            for (var i = paragraph.First; i <= paragraph.Last; i++)
            {
                if (i < paragraph.Last && !(i > first && HasBlankLine(document, i)))
                    continue;
                PairWithin(reading, first, i, pairs);
                first = i;
            }
        }

        return pairs;
    }

    private static bool HasBlankLine(Document document, int token)
    {
        var gap = document.Text.AsSpan(document.Tokens[token - 1].End, document.Tokens[token].Start - document.Tokens[token - 1].End);
        var newline = gap.IndexOf('\n');
        return newline >= 0 && gap[(newline + 1)..].Contains('\n');
    }

    private static void PairWithin(Reading reading, int first, int last, List<MarkPair> pairs)
    {
        var document = reading.Document;
        int open = -1, nested = 0, single = -1;
        for (var i = first; i < last; i++)
        {
            if (document.Tokens[i].Kind != TokenKind.Quote)
                continue;
            if (HoldsNothing(document, i, last, out var next))
            {
                i = next;
                continue;
            }

            var (opens, closes) = SidesOf(reading, i, first, last);
            if (IsSingle(document, i))
            {
                if (open >= 0 && single < 0 && closes && IsAttributed(reading, i) && !ClosesNext(reading, i, first, last))
                    (pairs, open) = (Added(pairs, new MarkPair(open, i, Closed: true)), -1);
                else if (open >= 0)
                    single = opens && !closes ? i : closes ? -1 : single;
                else if (single >= 0 && closes && (!opens || i > single + 1))
                    (pairs, single) = (Added(pairs, new MarkPair(single, i, Closed: true)), -1);
                else if (opens && !closes)
                    single = i;
                continue;
            }

            if (open < 0)
            {
                if (closes && !opens && single >= 0 && IsAttributed(reading, i))
                    (pairs, single) = (Added(pairs, new MarkPair(single, i, Closed: true)), -1);
                else if (!closes || opens || OpensWrongly(reading, i, first, last))
                    (open, nested, single) = (i, 0, -1);
            }
            else if (opens && !closes)
            {
                if (NextCloses(reading, i, first, last))
                {
                    nested++;
                    continue;
                }

                pairs.Add(new MarkPair(open, EndBefore(document, open, i), Closed: false));
                (open, nested, single) = (i, 0, -1);
            }
            else if (nested > 0)
            {
                nested--;
            }
            else if (OpensTerm(reading, i, first, last))
            {
                nested++;
            }
            else
            {
                pairs.Add(new MarkPair(open, i, Closed: true));
                (open, single) = (-1, -1);
            }
        }

        if (open >= 0)
            pairs.Add(new MarkPair(open, last, Closed: false));
    }

    /// <summary>Whether a cue with its speaker stands behind the mark, and nothing else: "…, “ujar Budi." with a mark that is shaped or placed as if it opened.</summary>
    private static bool IsAttributed(Reading reading, int mark)
    {
        var at = mark + 1;
        if (reading.KindOf(mark - 1) != TokenKind.Punctuation || reading.CharAt(mark - 1) is not (',' or '.' or '?' or '!' or '…') || !char.IsLower(reading.CharAt(at)))
            return false;
        var limit = reading.Document.Sentences[reading.Document.SentenceOf(at)].Last;
        return reading.CueAt(at) is { Roles: var roles } && (roles & (CueRoles.Inverted | CueRoles.Enclitic)) != 0 && Cues.Inverted(reading, at, limit, afterMark: true) is { } found
            && (found.Last >= limit || reading.KindOf(found.Last) == TokenKind.Punctuation || reading.Is(found.Last, WordClass.Preposition | WordClass.Time | WordClass.Subordinator | WordClass.Adverb));
    }

    /// <summary>Index of the next mark that is not a single one; <paramref name="last"/> where none comes.</summary>
    private static int NextDouble(Document document, int at, int last)
    {
        do
            at++;
        while (at < last && (document.Tokens[at].Kind != TokenKind.Quote || IsSingle(document, at)));
        return at;
    }

    private static bool ClosesNext(Reading reading, int at, int first, int last) =>
        NextDouble(reading.Document, at, last) is var next && next < last && SidesOf(reading, next, first, last) is (false, true);

    /// <summary>"Harganya naik.” Tapi kami sabar, “katanya.": a mark behind the end of a sentence, and the cue behind the next mark, tell that both are turned round.</summary>
    private static bool OpensWrongly(Reading reading, int mark, int first, int last) =>
        Cues.IsEnd(reading, mark - 1) && reading.IsCapitalised(mark + 1) && NextDouble(reading.Document, mark, last) is var next && next < last
        && SidesOf(reading, next, first, last) is (false, true) && IsAttributed(reading, next);

    /// <summary>"“Di sana ada” preman “-nya. Kami tegur,” katanya": within speech a term of a few words in marks that are turned round.</summary>
    private static bool OpensTerm(Reading reading, int mark, int first, int last) =>
        reading.IsWord(mark - 1) && reading.IsWord(mark + 1) && char.IsLower(reading.CharAt(mark + 1)) && NextDouble(reading.Document, mark, last) is var next
        && next - mark - 1 <= LongestTerm && NextCloses(reading, mark, first, last);

    /// <summary>Whether two marks have but one sign between them and no space: they quote nothing.</summary>
    private static bool HoldsNothing(Document document, int at, int last, out int next)
    {
        next = at + 2;
        if (next >= last)
            return false;
        var tokens = document.Tokens;
        var sign = tokens[at + 1];
        return tokens[next].Kind == TokenKind.Quote && sign.Kind is TokenKind.Punctuation or TokenKind.Symbol
            && sign.Length == 1 && tokens[at].End == sign.Start && sign.End == tokens[next].Start
            && document.Text[tokens[at].Start] == document.Text[tokens[next].Start] && document.Text[sign.Start] is not ('.' or ',' or '?' or '!');
    }

    private static List<MarkPair> Added(List<MarkPair> pairs, MarkPair pair)
    {
        pairs.Add(pair);
        return pairs;
    }

    /// <summary>Whether the two marks behind the one at <paramref name="at"/> both close: then it opens a quotation within the other.</summary>
    private static bool NextCloses(Reading reading, int at, int first, int last)
    {
        for (var closing = 0; closing < 2; closing++)
        {
            at = NextDouble(reading.Document, at, last);
            if (at >= last || SidesOf(reading, at, first, last) is not (false, true))
                return false;
        }

        return true;
    }

    /// <summary>The end of the sentence in front of <paramref name="next"/>, where a quotation without a closing mark is taken to end.</summary>
    private static int EndBefore(Document document, int open, int next)
    {
        var sentence = document.Sentences[document.SentenceOf(next)];
        return sentence.First > open + 1 ? sentence.First : next;
    }

    private static bool IsSingle(Document document, int token) =>
        document.Tokens[token].Length == 1 && document.Text[document.Tokens[token].Start] is '\'' or '‘' or '’' or '`' or '´' or '‚' or '‛' or '‹' or '›';

    /// <summary>Whether the mark can open and whether it can close, by a cue behind it, by its shape and by the spaces beside it.</summary>
    private static (bool Opens, bool Closes) SidesOf(Reading reading, int token, int first, int last)
    {
        var document = reading.Document;
        var (start, end) = (document.Tokens[token].Start, document.Tokens[token].End);
        var text = document.Text;
        var clingsLeft = token > first && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] is not ('(' or '[' or '-' or '–' or '—' or '/');
        var clingsRight = token + 1 < last && !char.IsWhiteSpace(text[end]) && text[end] is not (')' or ']' or ',' or '.' or ';' or ':' or '?' or '!');
        if (clingsRight && text[end] == '-' && end + 1 < text.Length && char.IsLower(text[end + 1]))
            return (false, true);
        if (!clingsLeft && text[start] is not ('»' or '›') && IsAttributed(reading, token))
            return (false, true);
        return text[start] switch
        {
            '“' or '«' or '„' or '‘' or '‹' => (true, clingsLeft && !clingsRight && text[start] == '“'),
            '»' or '›' => (false, true),
            _ when clingsLeft == clingsRight => (true, true),
            _ => (clingsRight, clingsLeft),
        };
    }
}
