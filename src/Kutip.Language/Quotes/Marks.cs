using Kutip.Language.Tokens;

namespace Kutip.Language.Quotes;

/// <summary>
/// Pairs quotation marks, one paragraph at a time in one pass: a mark opens or closes by its shape, by which side it clings to, and by
/// what is open. The end of a paragraph, or a mark that plainly opens the next quotation, closes one whose own closing mark is missing.
/// </summary>
internal static class Marks
{
    /// <summary>The outermost pairs of the document, in order.</summary>
    public static List<MarkPair> Pair(Document document)
    {
        var pairs = new List<MarkPair>();
        foreach (var paragraph in document.Paragraphs)
        {
            var first = paragraph.First;
            for (var i = paragraph.First; i <= paragraph.Last; i++)
            {
                if (i < paragraph.Last && !(i > first && HasBlankLine(document, i)))
                    continue;
                PairWithin(document, first, i, pairs);
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

    private static void PairWithin(Document document, int first, int last, List<MarkPair> pairs)
    {
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

            var (opens, closes) = SidesOf(document, i, first, last);
            if (IsSingle(document, i))
            {
                if (open >= 0)
                    continue;
                if (single >= 0 && closes && (!opens || i > single + 1))
                    (pairs, single) = (Added(pairs, new MarkPair(single, i, Closed: true)), -1);
                else if (opens && !closes)
                    single = i;
                continue;
            }

            if (open < 0)
            {
                if (closes && !opens)
                    continue;
                (open, nested, single) = (i, 0, -1);
            }
            else if (opens && !closes)
            {
                if (NextCloses(document, i, first, last))
                {
                    nested++;
                    continue;
                }

                pairs.Add(new MarkPair(open, EndBefore(document, open, i), Closed: false));
                (open, nested) = (i, 0);
            }
            else if (nested > 0)
            {
                nested--;
            }
            else
            {
                pairs.Add(new MarkPair(open, i, Closed: true));
                open = -1;
            }
        }

        if (open >= 0)
            pairs.Add(new MarkPair(open, last, Closed: false));
    }

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
    private static bool NextCloses(Document document, int at, int first, int last)
    {
        var closing = 0;
        for (var i = at + 1; i < last; i++)
        {
            if (document.Tokens[i].Kind != TokenKind.Quote || IsSingle(document, i))
                continue;
            var (opens, closes) = SidesOf(document, i, first, last);
            if (opens || !closes)
                return false;
            if (++closing == 2)
                return true;
        }

        return false;
    }

    /// <summary>The end of the sentence in front of <paramref name="next"/>, where a quotation without a closing mark is taken to end.</summary>
    private static int EndBefore(Document document, int open, int next)
    {
        var sentence = document.Sentences[document.SentenceOf(next)];
        return sentence.First > open + 1 ? sentence.First : next;
    }

    private static bool IsSingle(Document document, int token) =>
        document.Tokens[token].Length == 1 && document.Text[document.Tokens[token].Start] is '\'' or '‘' or '’' or '`' or '´' or '‚' or '‛' or '‹' or '›';

    /// <summary>Whether the mark can open and whether it can close, by its shape and the spaces beside it.</summary>
    private static (bool Opens, bool Closes) SidesOf(Document document, int token, int first, int last)
    {
        var (start, end) = (document.Tokens[token].Start, document.Tokens[token].End);
        var text = document.Text;
        var clingsLeft = token > first && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] is not ('(' or '[' or '-' or '–' or '—' or '/');
        var clingsRight = token + 1 < last && !char.IsWhiteSpace(text[end]) && text[end] is not (')' or ']' or ',' or '.' or ';' or ':' or '?' or '!');
        return text[start] switch
        {
            '“' or '«' or '„' or '‘' or '‹' => (true, clingsLeft && !clingsRight && text[start] == '“'),
            '»' or '›' => (false, true),
            _ when clingsLeft == clingsRight => (true, true),
            _ => (clingsRight, clingsLeft),
        };
    }
}
