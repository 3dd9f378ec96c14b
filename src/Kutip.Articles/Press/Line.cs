using Kutip.Core;

namespace Kutip.Articles.Press;

/// <summary>A line or block of an article's text before the press conventions are read.</summary>
/// <param name="Start">Offset of its first character that is not white space.</param>
/// <param name="End">Offset after its last character that is not white space.</param>
/// <param name="Kind">What the file's format says it is for; body where it says nothing.</param>
/// <param name="Url">The address it links to as a whole.</param>
internal readonly record struct Line(int Start, int End, ParagraphKind Kind = ParagraphKind.Body, string? Url = null)
{
    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, End - Start);
}
