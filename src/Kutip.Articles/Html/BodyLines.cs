using AngleSharp.Dom;
using Kutip.Articles.Formats;
using Kutip.Articles.Press;
using Kutip.Core;

namespace Kutip.Articles.Html;

/// <summary>Takes an article's lines out of the blocks of the element that holds it, and leaves the page furniture between them.</summary>
internal sealed class BodyLines
{
    private const int ShortPiece = 120;
    private const int ShortLoose = 60;
    private const int LongBullet = 40;
    private const double StatedEnough = 0.8;
    private const double MostlyLinks = 0.6;

    // What has been read of an article before a label over comments or pointers may end it.
    private const double NearlyAll = 0.6;

    private readonly List<Block> _blocks;
    private readonly StatedBody _stated;
    private readonly string? _title;
    private readonly int _lastStated;
    private readonly int _prose;
    private readonly List<DraftLine> _lines = [];
    private readonly PendingLines _pending = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private IElement? _elsewhere;
    private bool _afterLabel;
    private Block? _first;
    private int _read;

    private BodyLines(List<Block> blocks, string? title, StatedBody stated)
    {
        _blocks = blocks;
        _title = title;
        _stated = stated;
        _lastStated = LastStated(blocks, stated);
        _prose = Prose(blocks);
    }

    public static List<DraftLine> Of(List<Block> blocks, IElement root, string? title, StatedBody stated)
    {
        var inside = blocks.FindAll(block => IsWithin(block, root));
        return new BodyLines(inside, title, stated).Read(TitleBlock.Below(inside, title));
    }

    private List<DraftLine> Read(int start)
    {
        for (var i = start; i < _blocks.Count; i++)
        {
            var block = _blocks[i];
            if (TitleBlock.SameWords(block.Text, _title) || IsUnstated(block, i))
                continue;
            if (_first is not null && (StartsAnother(block, _first) || EndsArticle(block, i)))
                break;
            if (_elsewhere is not null && IsWithin(block, _elsewhere))
                continue;
            if (Kind(block) is not { } kind)
                continue;
            if (kind == ParagraphKind.Body)
                AddBody(block);
            else
                _lines.Add(new DraftLine(block.Text, kind, block.Url));
        }

        TrimEnd(_lines);
        return _lines;
    }

    private void AddBody(Block block)
    {
        if (IsHeading(block) || !IsOwn(block))
        {
            _pending.Add(block);
            return;
        }

        if (block.Text.Length > 40 && !_seen.Add(block.Text))
            return;
        _lines.AddRange(_pending.Before(block, isFirst: _first is null));
        _pending.Clear();
        if (block.IsProse)
        {
            _first ??= block;
            _read += block.Text.Length;
        }

        _lines.Add(new DraftLine(block.Text, ParagraphKind.Body, block.Url));
    }

    // Whether it is body by itself, and not only where body follows.
    private bool IsOwn(Block block) => block.IsProse || block.Stated >= StatedEnough || block.Kind switch
    {
        BlockKind.Loose => block.Text.Length >= ShortLoose || (_first is not null && EndsSentence(block.Text)),
        BlockKind.ListItem or BlockKind.Row => _first is not null,
        _ => true,
    };

    private ParagraphKind? Kind(Block block)
    {
        if (block.Outside is not null && !(block.Stated >= StatedEnough && block.IsProse))
            return OfOutside(block);
        if (block.Kind == BlockKind.Caption)
            return ParagraphKind.Caption;
        var said = NonBody.KindOf(block.Text);
        if (IsHeading(block))
        {
            _afterLabel = said is not null;
            return said is not null || block.LinkDensity > MostlyLinks ? null : ParagraphKind.Body;
        }

        if (said == ParagraphKind.Related)
        {
            _afterLabel = NonBody.RelatedTitleStart(block.Text) == block.Text.Length;
            return ParagraphKind.Related;
        }

        if (said is not null)
            return said;
        if (block.Stated >= StatedEnough)
            return ParagraphKind.Body;
        if (IsLinks(block))
        {
            _pending.SawLinks();
            return _afterLabel ? ParagraphKind.Related : null;
        }

        if (block.IsTeaser || block.Furniture?.LocalName == "header")
            return null;
        if (block.IsProse)
        {
            _afterLabel = false;
            return ParagraphKind.Body;
        }

        if (_afterLabel || (block.Furniture is not null && block.Text.Length < ShortPiece && block.Parent.LocalName != "pre") || block.LinkDensity > 0.5)
            return null;
        return block.Kind switch
        {
            BlockKind.Loose => IsOwn(block) || block.IsInColumn ? ParagraphKind.Body : null,
            BlockKind.ListItem => _first is not null || block is { Text.Length: >= LongBullet, LinkLength: 0 } ? ParagraphKind.Body : null,
            BlockKind.Row => _first is not null ? ParagraphKind.Body : null,
            _ => ParagraphKind.Body,
        };
    }

    private static bool IsLinks(Block block) =>
        (block.LinkDensity > MostlyLinks && (block.Text.Length < 250 || block.Kind == BlockKind.ListItem))
        || (block.Kind == BlockKind.ListItem && block.AnchorLength > MostlyLinks * block.Text.Length);

    // A pointer to another article is worth keeping as one, wherever it stands.
    private static ParagraphKind? OfOutside(Block block) =>
        block.Text.Length > 12 && NonBody.KindOf(block.Text) == ParagraphKind.Related ? ParagraphKind.Related : null;

    // What the metadata's body does not hold, where it holds the article around it.
    private bool IsUnstated(Block block, int index) =>
        block.Stated is >= 0 and < 0.1 && _first is not null && _lastStated >= 0 && (index < _lastStated || !_stated.IsCut)
        && block.Kind is BlockKind.Paragraph or BlockKind.Loose && NonBody.KindOf(block.Text) is null;

    // Comments, or pointers below the whole of the article; what a label inside the article stands over is skipped.
    private bool EndsArticle(Block block, int index)
    {
        if (block.IsProse && !IsHeading(block))
            return false;
        var isNearEnd = _read >= NearlyAll * _prose;
        if (SectionLabels.IsComments(block.Text))
            return IsHeading(block) || isNearEnd;
        if (!SectionLabels.IsElsewhere(block.Text) || block.LinkDensity > MostlyLinks)
            return false;
        var around = block.Kind == BlockKind.Loose ? block.Parent : block.Parent.ParentElement;
        if (around is null || IsWithin(_first!, around))
            return isNearEnd && IsHeading(block) && index > _lastStated;
        if (index > 0 && !IsWithin(_blocks[index - 1], around))
            _elsewhere = around;
        return false;
    }

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

    private static int Prose(List<Block> blocks)
    {
        var length = 0;
        foreach (var block in blocks)
        {
            if (block.IsProse && block.Outside is null)
                length += block.Text.Length;
        }

        return length;
    }

    private static bool IsHeading(Block block) => block.Kind is BlockKind.Heading or BlockKind.TopHeading;

    private static bool EndsSentence(string text) => text[^1] is '.' or '!' or '?' or '"' or '”' or ',' or ':' or ')' or '…';

    private static bool IsWithin(Block block, IElement root) => root.Contains(block.Parent);
}
