using AngleSharp.Dom;
using Kutip.Articles.Formats;
using Kutip.Core;

namespace Kutip.Articles.Html;

/// <summary>Headings and short pieces that are part of an article only where its text goes on below them.</summary>
internal sealed class PendingLines
{
    private readonly List<(Block Block, bool SawLinks)> _blocks = [];

    public void Add(Block block)
    {
        // A heading below another of its own level or a lower one takes its place.
        if (Level(block) is { } level && _blocks.Count > 0 && Level(_blocks[^1].Block) is { } last && level <= last)
            Clear();
        _blocks.Add((block, false));
    }

    /// <summary>Notes that links to other pages stood below what is pending.</summary>
    public void SawLinks()
    {
        for (var i = 0; i < _blocks.Count; i++)
            _blocks[i] = (_blocks[i].Block, true);
    }

    public void Clear() => _blocks.Clear();

    /// <summary>Those that stand above <paramref name="body"/> in the article; above its first paragraph, those next to it only.</summary>
    public IEnumerable<DraftLine> Before(Block body, bool isFirst)
    {
        foreach (var (block, sawLinks) in _blocks)
        {
            var around = block.Kind == BlockKind.ListItem ? block.Parent.ParentElement?.ParentElement : block.Parent.ParentElement;
            var isBeside = around is not null && around.Contains(body.Parent);
            if ((sawLinks && !isBeside) || (isFirst && (block.Kind == BlockKind.TopHeading || (block.Kind != BlockKind.ListItem && !IsNext(around, body)))))
                continue;
            yield return new DraftLine(block.Text, ParagraphKind.Body, block.Url);
        }
    }

    private static bool IsNext(IElement? around, Block body) => around is not null && around == body.Parent.ParentElement;

    private static int? Level(Block block) =>
        block.Kind is BlockKind.Heading or BlockKind.TopHeading && block.Parent.LocalName is ['h', >= '1' and <= '6'] name ? name[1] - '0' : null;
}
