using AngleSharp.Dom;

namespace Kutip.Articles.Html;

/// <summary>
/// Finds the summaries in cards that point to other articles: running text in a small element whose other text is a link,
/// where that element holds little of the page's running text; small boxes that ask for the reader's e-mail address;
/// and the captions beside pictures.
/// </summary>
internal static class Cards
{
    private const int MostBlocks = 6;
    private const int MostProse = 2;
    private const int ShortestLink = 12;
    private const double MostShare = 0.4;
    private const int MostInForm = 400;

    /// <summary>Sets <see cref="Block.IsTeaser"/> of every block.</summary>
    public static void Mark(List<Block> blocks, IElement body)
    {
        var counts = new Dictionary<IElement, Count>();
        var prose = 0;
        foreach (var block in blocks)
        {
            var isProse = block.IsProse;
            if (isProse)
                prose += block.Text.Length;
            for (var element = block.Parent; element is not null && element != body; element = element.ParentElement)
            {
                var count = counts.GetValueOrDefault(element);
                counts[element] = new Count(count.Blocks + 1, count.Prose + (isProse ? 1 : 0), count.Length + (isProse ? block.Text.Length : 0));
            }
        }

        var forms = SignUps(body, counts);
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (forms.Count > 0 && forms.Exists(form => form.Contains(block.Parent)))
            {
                block.IsTeaser = true;
                continue;
            }

            if (block.Picture is { } picture && block.Kind is BlockKind.Paragraph or BlockKind.Loose && IsBesidePicture(picture, counts))
                block.Kind = BlockKind.Caption;
            if (!block.IsProse || block.Stated >= 0.6)
                continue;
            for (var near = Math.Max(0, i - 2); near <= Math.Min(blocks.Count - 1, i + 1) && !block.IsTeaser; near++)
            {
                if (near != i && IsLink(blocks[near]) && Shared(blocks[near], block) is { } card && card != body
                    && counts[card] is { Blocks: <= MostBlocks, Prose: <= MostProse } count && count.Length < MostShare * prose)
                    block.IsTeaser = true;
            }
        }
    }

    // The largest element around each field for an address that is still small.
    private static List<IElement> SignUps(IElement body, Dictionary<IElement, Count> counts)
    {
        var forms = new List<IElement>();
        foreach (var field in body.QuerySelectorAll("input[type=email]"))
        {
            IElement? form = null;
            for (var element = field.ParentElement; element is not null && element != body; element = element.ParentElement)
            {
                if (counts.TryGetValue(element, out var count) && (count.Blocks > MostBlocks || count.Length > MostInForm))
                    break;
                form = element;
            }

            if (form is not null)
                forms.Add(form);
        }

        return forms;
    }

    private static bool IsBesidePicture(IElement picture, Dictionary<IElement, Count> counts) =>
        counts.TryGetValue(picture, out var count) && count is { Blocks: <= 3, Length: <= 400 } && picture.QuerySelector("img, picture, amp-img") is not null;

    private static bool IsLink(Block block) => block.LinkDensity > 0.9 && block.Text.Length >= ShortestLink;

    private static IElement? Shared(Block a, Block b)
    {
        IElement? element = a.Parent;
        while (element is not null && element != b.Parent && !element.Contains(b.Parent))
            element = element.ParentElement;
        return element;
    }

    private readonly record struct Count(int Blocks, int Prose, int Length);
}
