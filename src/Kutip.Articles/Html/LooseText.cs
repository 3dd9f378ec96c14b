using AngleSharp.Dom;

namespace Kutip.Articles.Html;

/// <summary>
/// Finds the columns of text that is not marked up as paragraphs: containers with several pieces of running text of their own, cut by line breaks,
/// or with several like elements that hold one each. A short piece between those is part of the text too.
/// </summary>
internal static class LooseText
{
    private const int FewestPieces = 2;

    /// <summary>Sets <see cref="Block.IsInColumn"/> of every block.</summary>
    public static void Mark(List<Block> blocks)
    {
        var pieces = new Dictionary<(IElement?, string), int>();
        foreach (var block in blocks)
        {
            if (block.Kind != BlockKind.Loose || block.Outside is not null || !block.IsProse)
                continue;
            Count(pieces, Own(block));
            Count(pieces, Alike(block));
        }

        foreach (var block in blocks)
        {
            block.IsInColumn = block.Kind == BlockKind.Loose
                && (pieces.GetValueOrDefault(Own(block)) >= FewestPieces || pieces.GetValueOrDefault(Alike(block)) >= FewestPieces);
        }
    }

    private static void Count<T>(Dictionary<T, int> pieces, T key)
        where T : notnull => pieces[key] = pieces.GetValueOrDefault(key) + 1;

    private static (IElement?, string) Own(Block block) => (block.Parent, "");

    private static (IElement?, string) Alike(Block block) =>
        (block.Parent.ParentElement, string.Join('|', block.Parent.LocalName, block.Parent.ClassName, block.Parent.GetAttribute("style")));
}
