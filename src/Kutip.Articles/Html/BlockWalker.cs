using System.Text;
using AngleSharp.Dom;

namespace Kutip.Articles.Html;

/// <summary>Walks a page once and cuts its text into blocks at the boundaries of block elements and line breaks.</summary>
internal sealed class BlockWalker(ISet<IElement> trusted, CancellationToken cancellationToken, bool readHidden = false)
{
    private const int MaxDepth = 600;
    private readonly List<Block> _blocks = [];
    private readonly StringBuilder _text = new();
    private int _linkLength;
    private int _anchorLength;
    private string? _url;

    /// <summary>The blocks below <paramref name="root"/> in order; an element of <c>trusted</c> is never taken for page furniture.</summary>
    public List<Block> Walk(IElement root)
    {
        var start = new Place(root, BlockKind.Loose, null, null, null, null);
        Children(root, start, 0);
        Flush(start);
        return _blocks;
    }

    private void Children(IElement element, Place place, int depth)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (depth > MaxDepth)
            return;
        var children = element.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            if (children[i] is IText text)
                Append(text.Data, place);
            else if (children[i] is IElement child)
                Enter(child, place, depth);
        }
    }

    private void Enter(IElement element, Place place, int depth)
    {
        var tag = element.LocalName;
        if (Tags.IsSkipped(tag) || (!readHidden && IsHidden(element)))
            return;
        if (tag == "br")
        {
            Flush(place);
            return;
        }

        if (Tags.IsInline(tag) && !IsStyledAsBlock(element))
        {
            var hint = element.ClassName is null ? ClassHint.None : ClassWords.Lexicon.Of(element);
            // "[edit]" beside a heading's words
            if (hint.HasFlag(ClassHint.Hidden) || (hint.HasFlag(ClassHint.Certain) && place.Kind is BlockKind.Heading or BlockKind.TopHeading && !trusted.Contains(element)))
                return;
            // In a paragraph such a class is about one word or link of the sentence.
            if (hint.HasFlag(ClassHint.Never) && place.Kind == BlockKind.Loose && place.Outside is null && !trusted.Contains(element))
            {
                Block(element, place with { Outside = element }, depth);
                return;
            }

            Children(element, tag == "a" ? Linked(element, place) : place, depth + 1);
            return;
        }

        Block(element, Within(element, tag, place), depth, place);
    }

    private void Block(IElement element, Place inside, int depth, Place? around = null)
    {
        Flush(around ?? inside with { Outside = null });
        Children(element, inside with { Element = element }, depth + 1);
        Flush(inside with { Element = element });
    }

    private Place Within(IElement element, string tag, Place place)
    {
        var hint = ClassWords.Lexicon.Of(element);
        var isRoot = tag is "body" or "html" or "main" or "article" || trusted.Contains(element);
        var outside = place.Outside;
        if (!isRoot && (hint.HasFlag(ClassHint.Never) || hint.HasFlag(ClassHint.Hidden) || Tags.IsFurniture(tag) || IsRole(element)))
            outside ??= element;
        var kind = Tags.Kind(tag) ?? (place.Kind is BlockKind.Caption or BlockKind.Quote ? place.Kind : BlockKind.Loose);
        if (place.Kind == BlockKind.Quote && kind == BlockKind.Paragraph)
            kind = BlockKind.Quote;
        // Code and tables stand in figures too, and are no captions.
        if (hint.HasFlag(ClassHint.Caption) || (place.Kind == BlockKind.Caption && tag is not ("pre" or "table")))
            kind = BlockKind.Caption;
        var furniture = place.Furniture ?? (!isRoot && (hint.HasFlag(ClassHint.NeverShort) || tag == "header") ? element : null);
        // An element that is called a body is no furniture, whatever is around it.
        if (hint.HasFlag(ClassHint.Body) || trusted.Contains(element))
            furniture = null;
        return new Place(element, kind, outside, furniture, place.Link, hint.HasFlag(ClassHint.Picture) ? element : place.Picture, place.InAnchor);
    }

    private void Append(string data, Place place)
    {
        var start = _text.Length;
        foreach (var c in data)
        {
            if (!char.IsWhiteSpace(c))
                _text.Append(c);
            else if (_text.Length > 0 && _text[^1] != ' ')
                _text.Append(' ');
        }

        if (place.InAnchor)
            _anchorLength += _text.Length - start;
        if (place.Link is not { } link)
            return;
        _linkLength += _text.Length - start;
        if (link.Length > 0)
            _url ??= link;
    }

    private void Flush(Place place)
    {
        if (_text.Length > 0)
        {
            var text = _text.ToString().Trim();
            if (text.Length > 0)
            {
                _blocks.Add(new Block(text, place.Kind, place.Element)
                {
                    LinkLength = Math.Min(_linkLength, text.Length),
                    AnchorLength = Math.Min(_anchorLength, text.Length),
                    Url = _url,
                    Outside = place.Outside,
                    Furniture = place.Furniture,
                    Picture = place.Picture,
                });
            }
        }

        _text.Clear();
        _linkLength = 0;
        _anchorLength = 0;
        _url = null;
    }

    private static Place Linked(IElement element, Place place)
    {
        if (element.GetAttribute("href") is not { } href)
            return place;
        return href.StartsWith('#') ? place with { InAnchor = true } : place with { Link = href };
    }

    private static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden"))
            return true;
        return element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsStyledAsBlock(IElement element) =>
        element.GetAttribute("style") is { } style && style.Contains("display:", StringComparison.OrdinalIgnoreCase) && style.Contains("block", StringComparison.OrdinalIgnoreCase);

    private static bool IsRole(IElement element) =>
        element.GetAttribute("role") is "navigation" or "complementary" or "dialog" or "contentinfo" or "search" or "banner" or "menu" or "alertdialog";

    private sealed record Place(
        IElement Element, BlockKind Kind, IElement? Outside, IElement? Furniture, string? Link, IElement? Picture, bool InAnchor = false);
}
