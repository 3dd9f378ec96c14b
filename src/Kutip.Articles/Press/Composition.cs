using Kutip.Core;

namespace Kutip.Articles.Press;

/// <summary>An article in the making: its lines, and what has been read about it so far.</summary>
internal sealed class Composition(string text, List<Line> lines)
{
    public string Text { get; } = text;

    public List<Line> Lines { get; } = lines;

    public string? Title { get; set; }

    public List<Author> Authors { get; } = [];

    public List<RelatedLink> Related { get; } = [];

    public List<string> Signatures { get; } = [];

    public string? Published { get; set; }

    public Dateline? Dateline { get; set; }

    public ReadOnlySpan<char> TextOf(int line) => Lines[line].Of(Text);

    public void Mark(int line, ParagraphKind kind) => Lines[line] = Lines[line] with { Kind = kind };
}
