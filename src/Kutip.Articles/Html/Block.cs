using AngleSharp.Dom;

namespace Kutip.Articles.Html;

/// <summary>What the markup says a block is.</summary>
internal enum BlockKind
{
    Paragraph,
    Heading,
    TopHeading,
    ListItem,
    Quote,
    Row,
    Caption,

    /// <summary>Text that stands in a container without an element of its own.</summary>
    Loose,
}

/// <summary>A run of text between two block boundaries of a page.</summary>
internal sealed class Block(string text, BlockKind kind, IElement parent)
{
    public string Text { get; } = text;

    public BlockKind Kind { get; set; } = kind;

    /// <summary>The block element it stands in.</summary>
    public IElement Parent { get; } = parent;

    /// <summary>Characters of <see cref="Text"/> inside links.</summary>
    public int LinkLength { get; init; }

    /// <summary>Characters of <see cref="Text"/> inside links to places on the same page.</summary>
    public int AnchorLength { get; init; }

    /// <summary>The address of the first link in it.</summary>
    public string? Url { get; init; }

    /// <summary>The outermost element whose class or tag says that nothing in it is body.</summary>
    public IElement? Outside { get; init; }

    /// <summary>The nearest element around it that is called after a picture.</summary>
    public IElement? Picture { get; init; }

    /// <summary>The outermost element around it that is called as those that hold no body in short pieces.</summary>
    public IElement? Furniture { get; init; }

    /// <summary>Share of the block's words that the page's own metadata gives as the article's body; -1 where it gives none.</summary>
    public double Stated { get; set; } = -1;

    /// <summary>Whether it stands in a card that points to another article, or in a box that asks for the reader's address.</summary>
    public bool IsTeaser { get; set; }

    /// <summary>Whether it stands in a column of text that is not marked up as paragraphs.</summary>
    public bool IsInColumn { get; set; }

    public double LinkDensity => Text.Length == 0 ? 0 : (double)LinkLength / Text.Length;

    /// <summary>Whether it reads as running text and not as a label or a list of links.</summary>
    public bool IsProse
    {
        get
        {
            if (Kind is BlockKind.Heading or BlockKind.TopHeading or BlockKind.Caption || LinkDensity > 0.4 || IsTeaser)
                return false;
            return Text.Length >= 80 || (Text.Length >= 25 && EndsSentence(Text));
        }
    }

    private static bool EndsSentence(string text) => text[^1] is '.' or '!' or '?' or '"' or '”' or '…' or '’' or ':' or '。';
}
