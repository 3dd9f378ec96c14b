namespace Kutip.Language.Tokens;

/// <summary>One token of an article's body.</summary>
/// <param name="Start">Offset of the first character, in UTF-16 code units.</param>
/// <param name="End">Offset after the last character, in UTF-16 code units.</param>
/// <param name="Kind">What the token is made of.</param>
internal readonly record struct Token(int Start, int End, TokenKind Kind)
{
    public int Length => End - Start;
}
