using System.Globalization;

namespace Kutip.Language.Tokens;

/// <summary>What the tokenizer tells characters apart by.</summary>
internal enum CharClass : byte
{
    Space,
    Letter,
    Digit,
    Quote,
    Dot,
    Dash,
    Punctuation,
    Symbol,

    /// <summary>Joiners and soft hyphens: within a word part of it, elsewhere nothing.</summary>
    Invisible,
    Surrogate,
}

/// <summary>Classes of UTF-16 code units.</summary>
internal static class CharClasses
{
    private static readonly CharClass[] Table = MakeTable();

    public static CharClass Of(char c) => Table[c];

    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '`' or 'ʼ' or '´';

    /// <summary>Whether <paramref name="c"/> continues a word that a letter began.</summary>
    public static bool IsWordPart(char c) => Table[c] is CharClass.Letter or CharClass.Digit or CharClass.Invisible;

    private static CharClass[] MakeTable()
    {
        var table = new CharClass[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
            table[i] = Classify((char)i);
        return table;
    }

    private static CharClass Classify(char c) => c switch
    {
        '"' or '\'' or '`' or '´' or '“' or '”' or '„' or '‟' or '‘' or '’' or '‚' or '‛' or '«' or '»' or '‹' or '›' or '″' or '＂' => CharClass.Quote,
        '.' => CharClass.Dot,
        '-' or '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' => CharClass.Dash,
        '_' or 'ʼ' => CharClass.Letter,
        '\u200B' or '\uFEFF' or '\u2028' or '\u2029' => CharClass.Space,
        '\u00AD' => CharClass.Invisible,
        _ => char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber => CharClass.Letter,
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber => CharClass.Digit,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format => CharClass.Invisible,
            UnicodeCategory.SpaceSeparator or UnicodeCategory.Control => CharClass.Space,
            UnicodeCategory.Surrogate => CharClass.Surrogate,
            UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation
                or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation
                or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation => CharClass.Punctuation,
            _ => CharClass.Symbol,
        },
    };
}
