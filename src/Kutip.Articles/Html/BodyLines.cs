using AngleSharp.Dom;
using Kutip.Articles.Formats;
using Kutip.Articles.Press;
using Kutip.Core;

namespace Kutip.Articles.Html;

/// <summary>Takes an article's lines out of the blocks of the element that holds it, and leaves the page furniture between them.</summary>
internal static class BodyLines
{
    private const int ShortPiece = 120;
    private const int ShortLoose = 60;
    private const double StatedEnough = 0.8;
    private const double MostlyLinks = 0.6;

    public static List<DraftLine> Of(List<Block> blocks, IElement root, string? title, StatedBody stated)
    {
        var lastStated = LastStated(blocks, stated);
        var lines = new List<DraftLine>();
        var headings = new List<DraftLine>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var started = false;
        var afterLabel = false;
        Block? first = null;
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (!IsWithin(block, root) || SameWords(block.Text, title))
                continue;
            if (block.Stated is >= 0 and < 0.1 && first is not null && lastStated >= 0 && (i < lastStated || !stated.IsCut)
                && block.Kind is BlockKind.Paragraph or BlockKind.Loose
                && NonBody.KindOf(block.Text) is null)
                continue;
            if (first is not null && StartsAnother(block, first))
                break;
            if (Kind(block, started, ref afterLabel) is not { } kind)
                continue;
            if (IsHeading(block) && kind == ParagraphKind.Body)
            {
                headings.Clear();
                headings.Add(new DraftLine(block.Text, kind));
                continue;
            }

            if (kind == ParagraphKind.Body && block.Text.Length > 40 && !seen.Add(block.Text))
                continue;
            if (kind == ParagraphKind.Body)
            {
                if (started)
                    lines.AddRange(headings);
                headings.Clear();
                started |= block.IsProse;
                first ??= block;
            }

            lines.Add(new DraftLine(block.Text, kind, block.Url));
        }

        TrimEnd(lines);
        return lines;
    }

    private static ParagraphKind? Kind(Block block, bool started, ref bool afterLabel)
    {
        if (block.Outside is not null && !(block.Stated >= StatedEnough && block.IsProse))
            return OfOutside(block);
        if (block.Kind == BlockKind.Caption)
            return ParagraphKind.Caption;
        var said = NonBody.KindOf(block.Text);
        if (IsHeading(block))
        {
            afterLabel = said is not null;
            return said is not null || block.LinkDensity > MostlyLinks ? null : ParagraphKind.Body;
        }

        if (said == ParagraphKind.Related)
        {
            afterLabel = NonBody.RelatedTitleStart(block.Text) == block.Text.Length;
            return ParagraphKind.Related;
        }

        if (said is not null)
            return said;
        if (block.Stated >= StatedEnough)
            return ParagraphKind.Body;
        if (block.LinkDensity > MostlyLinks && (block.Text.Length < 250 || block.Kind == BlockKind.ListItem))
            return afterLabel ? ParagraphKind.Related : null;
        if (block.IsTeaser)
            return null;
        if (block.IsProse)
        {
            afterLabel = false;
            return ParagraphKind.Body;
        }

        if (afterLabel || (block.InFurniture && block.Text.Length < ShortPiece) || block.LinkDensity > 0.5)
            return null;
        return block.Kind switch
        {
            BlockKind.Loose => block.Text.Length >= ShortLoose || (started && EndsSentence(block.Text)) ? ParagraphKind.Body : null,
            BlockKind.ListItem or BlockKind.Row => started ? ParagraphKind.Body : null,
            _ => ParagraphKind.Body,
        };
    }

    // A pointer to another article is worth keeping as one, wherever it stands.
    private static ParagraphKind? OfOutside(Block block) =>
        block.Text.Length > 12 && NonBody.KindOf(block.Text) == ParagraphKind.Related ? ParagraphKind.Related : null;

    private static void TrimEnd(List<DraftLine> lines)
    {
        while (lines.Count > 0 && lines[^1].Kind == ParagraphKind.Body && lines[^1].Text.Length < 30 && !EndsSentence(lines[^1].Text) && lines.Count > 3)
            lines.RemoveAt(lines.Count - 1);
    }

    // The last block that the metadata's body holds, if the blocks hold most of that body; else -1.
    private static int LastStated(List<Block> blocks, StatedBody stated)
    {
        if (stated.Text is null)
            return -1;
        int last = -1, length = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Stated < StatedEnough)
                continue;
            last = i;
            length += blocks[i].Text.Length;
        }

        return length >= StatedEnough * stated.Text.Length ? last : -1;
    }

    // A page that goes on scrolling has the next article below, under a top heading in an element of its own.
    private static bool StartsAnother(Block block, Block first)
    {
        if (block.Kind != BlockKind.TopHeading || block.Text.Length < 15 || block.Outside is not null)
            return false;
        var around = block.Parent.ParentElement;
        return around is not null && !IsWithin(first, around);
    }

    private static bool IsHeading(Block block) => block.Kind is BlockKind.Heading or BlockKind.TopHeading;

    private static bool EndsSentence(string text) => text[^1] is '.' or '!' or '?' or '"' or '”' or ',' or ':' or ')' or '…';

    private static bool IsWithin(Block block, IElement root)
    {
        for (IElement? element = block.Parent; element is not null; element = element.ParentElement)
        {
            if (element == root)
                return true;
        }

        return false;
    }

    private static bool SameWords(string text, string? title)
    {
        if (title is null || Math.Abs(text.Length - title.Length) > 12)
            return false;
        return Letters(text).Equals(Letters(title), StringComparison.OrdinalIgnoreCase);
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
