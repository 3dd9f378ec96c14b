namespace Kutip.Language.Tokens;

/// <summary>One body paragraph with the tokens and sentences in it; each Last is exclusive.</summary>
/// <param name="Start">Offset of the first character, in UTF-16 code units.</param>
/// <param name="End">Offset after the last character, in UTF-16 code units.</param>
/// <param name="First">Index of the first token.</param>
/// <param name="Last">Index after the last token.</param>
/// <param name="FirstSentence">Index of the first sentence.</param>
/// <param name="LastSentence">Index after the last sentence.</param>
internal readonly record struct BodyParagraph(int Start, int End, int First, int Last, int FirstSentence, int LastSentence);
