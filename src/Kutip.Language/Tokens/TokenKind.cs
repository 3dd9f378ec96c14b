namespace Kutip.Language.Tokens;

/// <summary>What a token is made of.</summary>
internal enum TokenKind : byte
{
    /// <summary>Letters, with the digits, hyphens and apostrophes between them ("Covid-19", "Ma'ruf", "@jokowi").</summary>
    Word,

    /// <summary>Digits, with the signs between them ("1.500", "22/2/2023", "3-1").</summary>
    Number,

    /// <summary>A quotation mark of any shape; two apostrophes in a row are one mark.</summary>
    Quote,

    /// <summary>Any other punctuation; a run of full stops or of dashes is one token.</summary>
    Punctuation,

    /// <summary>A currency sign, an emoji, anything else.</summary>
    Symbol,

    /// <summary>A web or mail address, or a site's name ("KOMPAS.com").</summary>
    Url,
}
