namespace Kutip.Language.Tokens;

/// <summary>
/// Groups the tokens of one paragraph into sentences. A sentence ends after a full stop, a question or exclamation mark and the
/// closing marks behind it, where what follows can begin one; not within brackets, and not after an abbreviation or an initial
/// that a name follows. A blank line ends it in any case.
/// </summary>
internal static class SentenceSplitter
{
    /// <summary>Brackets that hold more tokens than this are taken for unbalanced ones.</summary>
    private const int LongestBracket = 120;

    /// <summary>Appends the sentences of the tokens from <paramref name="first"/> on.</summary>
    public static void Split(string text, List<Token> tokens, int first, int paragraph, List<Sentence> sentences)
    {
        var start = first;
        var bracketEnd = -1;
        var inQuote = false;
        for (var i = first; i < tokens.Count; i++)
        {
            var token = tokens[i];
            var c = text[token.Start];
            if (i > start && HasBlankLine(text, tokens[i - 1].End, token.Start))
            {
                sentences.Add(new Sentence(start, i, paragraph));
                start = i;
                inQuote = false;
            }

            if (token.Kind == TokenKind.Quote)
                inQuote = c is '“' or '«' or '„' || (c is not ('”' or '»') && !inQuote);
            else if (c is '(' or '[' && i > bracketEnd)
                bracketEnd = Closing(text, tokens, i);
            if (i < bracketEnd || !Terminates(text, tokens, i))
                continue;

            var end = AfterClosingMarks(text, tokens, i + 1, ref inQuote);
            if (end < tokens.Count && !Begins(text, tokens, start, i, end))
            {
                i = end - 1;
                continue;
            }

            sentences.Add(new Sentence(start, end, paragraph));
            start = end;
            i = end - 1;
        }

        if (start < tokens.Count)
            sentences.Add(new Sentence(start, tokens.Count, paragraph));
    }

    /// <summary>Index of the bracket that closes the one at <paramref name="open"/>, or -1 where none does so soon.</summary>
    private static int Closing(string text, List<Token> tokens, int open)
    {
        var wanted = text[tokens[open].Start] == '(' ? ')' : ']';
        var limit = Math.Min(tokens.Count, open + LongestBracket);
        for (var i = open + 1; i < limit; i++)
        {
            if (text[tokens[i].Start] == wanted)
                return i;
        }

        return -1;
    }

    private static bool Terminates(string text, List<Token> tokens, int index)
    {
        var token = tokens[index];
        return token.Kind switch
        {
            TokenKind.Punctuation => text[token.Start] is '.' or '!' or '?' or '…' or '؟' or '。',
            TokenKind.Word => text[token.End - 1] == '.',
            _ => false,
        };
    }

    /// <summary>Skips further end marks, closing brackets, and the quotation marks that close what the sentence opened.</summary>
    private static int AfterClosingMarks(string text, List<Token> tokens, int at, ref bool inQuote)
    {
        for (; at < tokens.Count; at++)
        {
            var token = tokens[at];
            var c = text[token.Start];
            if (token.Kind == TokenKind.Quote)
            {
                // A mark that looks both ways closes where it clings to the end mark, or where a quotation is open.
                var closes = c is not ('“' or '«' or '„') && (inQuote || (token.Start == tokens[at - 1].End && !ClingsToNext(tokens, at)));
                if (!closes)
                    break;
                inQuote = false;
            }
            else if (c is not (')' or ']' or '.' or '!' or '?' or '…'))
            {
                break;
            }
        }

        return at;
    }

    private static bool ClingsToNext(List<Token> tokens, int at) => at + 1 < tokens.Count && tokens[at + 1].Start == tokens[at].End;

    /// <summary>Whether a sentence can begin at <paramref name="next"/> after the end mark at <paramref name="mark"/>.</summary>
    private static bool Begins(string text, List<Token> tokens, int start, int mark, int next)
    {
        var end = tokens[mark];
        var abbreviated = end.Kind == TokenKind.Word;
        if (HasLineBreak(text, tokens[next - 1].End, tokens[next].Start))
            return true;

        var word = next;
        while (word < tokens.Count && word < next + 3 && (tokens[word].Kind == TokenKind.Quote || text[tokens[word].Start] is '(' or '['))
            word++;
        if (word == tokens.Count)
            return true;

        var token = tokens[word];
        var c = text[token.Start];
        if (char.IsLower(c) || (token.Kind == TokenKind.Punctuation && c is not ('@' or '#')))
            return false;
        // "1. Pendahuluan": the number of a list's item.
        if (mark == start + 1 && tokens[start].Kind == TokenKind.Number)
            return false;
        if (!abbreviated)
            return true;

        var bare = text.AsSpan(end.Start, end.Length - 1);
        return Abbreviations.MayClose(bare) || Abbreviations.IsOpener(text.AsSpan(token.Start, token.Length));
    }

    private static bool HasLineBreak(string text, int start, int end) => text.AsSpan(start, end - start).Contains('\n');

    private static bool HasBlankLine(string text, int start, int end)
    {
        var gap = text.AsSpan(start, end - start);
        var newline = gap.IndexOf('\n');
        return newline >= 0 && gap[(newline + 1)..].Contains('\n');
    }
}
