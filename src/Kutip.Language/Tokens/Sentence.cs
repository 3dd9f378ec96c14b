namespace Kutip.Language.Tokens;

/// <summary>One sentence of an article's body, as token indexes.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="Last">Index after the last token.</param>
/// <param name="Paragraph">Index of the <see cref="BodyParagraph"/> that the sentence stands in.</param>
internal readonly record struct Sentence(int First, int Last, int Paragraph)
{
    public int Count => Last - First;
}
