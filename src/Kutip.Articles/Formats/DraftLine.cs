using Kutip.Core;

namespace Kutip.Articles.Formats;

/// <summary>One line or block of an article as its file gives it.</summary>
/// <param name="Text">Its text; line breaks inside it end up as spaces.</param>
/// <param name="Kind">What the format says it is for.</param>
/// <param name="Url">The address it links to.</param>
internal readonly record struct DraftLine(string Text, ParagraphKind Kind = ParagraphKind.Body, string? Url = null);
