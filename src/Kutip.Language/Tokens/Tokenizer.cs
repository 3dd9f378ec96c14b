namespace Kutip.Language.Tokens;

/// <summary>
/// Cuts text into tokens in one pass without backing up, so that the time is linear in the length whatever the text is.
/// Text whose tokens are set apart by spaces gives the same tokens as text in print, abbreviations aside.
/// </summary>
internal static class Tokenizer
{
    /// <summary>Appends the tokens of <paramref name="text"/> between two offsets.</summary>
    public static void Cut(string text, int start, int end, List<Token> tokens)
    {
        // Offsets stay those of the whole text; nothing is read past the paragraph.
        var body = text.AsSpan(0, end);
        for (var at = start; at < end;)
        {
            var (next, kind) = Next(body, at);
            if (kind is { } found)
                tokens.Add(new Token(at, next, found));
            at = next;
        }
    }

    private static (int End, TokenKind? Kind) Next(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        switch (CharClasses.Of(c))
        {
            case CharClass.Space or CharClass.Invisible:
                return (at + 1, null);
            case CharClass.Letter:
                return Word(text, at, at);
            case CharClass.Digit:
                return Number(text, at);
            case CharClass.Quote:
                var paired = CharClasses.IsApostrophe(c) && at + 1 < text.Length && text[at + 1] == c;
                return (at + (paired ? 2 : 1), TokenKind.Quote);
            case CharClass.Dot:
                return (Run(text, at, CharClass.Dot), TokenKind.Punctuation);
            case CharClass.Dash:
                return (Run(text, at, CharClass.Dash), TokenKind.Punctuation);
            case CharClass.Surrogate:
                return Pair(text, at);
            case CharClass.Punctuation:
                var tagged = c is '@' or '#' && at + 1 < text.Length && CharClasses.Of(text[at + 1]) == CharClass.Letter;
                return tagged ? Word(text, at, at + 1) : (at + 1, TokenKind.Punctuation);
            default:
                return (at + 1, TokenKind.Symbol);
        }
    }

    private static (int End, TokenKind? Kind) Word(ReadOnlySpan<char> text, int start, int at)
    {
        var address = WebAddress.End(text, at);
        if (address > at)
            return (address, TokenKind.Url);

        var kind = TokenKind.Word;
        var part = at;
        var dotted = false;
        for (; ; at++)
        {
            while (at < text.Length && CharClasses.IsWordPart(text[at]))
                at++;
            if (at + 1 >= text.Length || !Joins(text, part, at, ref kind, ref dotted))
                break;
            part = at + 1;
        }

        // "US$", "S$": the letters belong to the sign.
        if (at < text.Length && text[at] == '$' && at - start <= 3)
            return (at + 1, TokenKind.Symbol);
        // "Rp1,5" is cut as "Rp 1,5" is.
        if (at - start > 2 && text[start..].StartsWith("rp", StringComparison.OrdinalIgnoreCase) && char.IsAsciiDigit(text[start + 2]))
            return (start + 2, TokenKind.Word);
        if (at < text.Length && text[at] == '.' && (at + 1 == text.Length || text[at + 1] != '.') && kind == TokenKind.Word
            && (dotted || IsInitial(text[start..at]) || Abbreviations.Contains(text[start..at])))
            at++;
        return (at, kind);
    }

    /// <summary>Whether the sign at <paramref name="at"/>, after the part of a word that began at <paramref name="part"/>, joins it to the next part.</summary>
    private static bool Joins(ReadOnlySpan<char> text, int part, int at, ref TokenKind kind, ref bool dotted)
    {
        var next = CharClasses.Of(text[at + 1]);
        if (next is not (CharClass.Letter or CharClass.Digit))
            return false;
        switch (text[at])
        {
            case '-' or '‑':
                return true;
            case '.' when next == CharClass.Letter && WebAddress.IsSuffix(text, at):
                kind = TokenKind.Url;
                return true;
            case '.' when next == CharClass.Letter && at - part <= 2 && char.IsUpper(text[part]) && char.IsUpper(text[at + 1]):
                dotted = true;
                return true;
            case '@' when next == CharClass.Letter:
                kind = TokenKind.Url;
                return true;
            default:
                return CharClasses.IsApostrophe(text[at]) && next == CharClass.Letter;
        }
    }

    private static bool IsInitial(ReadOnlySpan<char> word) => word.Length == 1 && char.IsUpper(word[0]);

    private static (int End, TokenKind? Kind) Number(ReadOnlySpan<char> text, int at)
    {
        for (; at < text.Length; at++)
        {
            if (CharClasses.Of(text[at]) == CharClass.Digit)
                continue;
            var joins = at + 1 < text.Length && text[at] is '.' or ',' or '/' or ':' or '-' or '–' && CharClasses.Of(text[at + 1]) == CharClass.Digit;
            if (!joins)
                break;
        }

        // "3G", "100-an", "2022-nya".
        var letters = at < text.Length && text[at] == '-' ? at + 1 : at;
        if (letters >= text.Length || CharClasses.Of(text[letters]) != CharClass.Letter)
            return (at, TokenKind.Number);
        while (letters < text.Length && CharClasses.IsWordPart(text[letters]))
            letters++;
        return (letters, TokenKind.Word);
    }

    private static int Run(ReadOnlySpan<char> text, int at, CharClass charClass)
    {
        while (at < text.Length && CharClasses.Of(text[at]) == charClass)
            at++;
        return at;
    }

    private static (int End, TokenKind? Kind) Pair(ReadOnlySpan<char> text, int at)
    {
        if (!char.IsHighSurrogate(text[at]) || at + 1 >= text.Length || !char.IsLowSurrogate(text[at + 1]))
            return (at + 1, TokenKind.Symbol);
        return (at + 2, TokenKind.Symbol);
    }
}
