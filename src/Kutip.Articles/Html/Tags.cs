namespace Kutip.Articles.Html;

/// <summary>What the elements of HTML are, by name.</summary>
internal static class Tags
{
    /// <summary>Elements whose text is never read.</summary>
    public static bool IsSkipped(string tag) => tag is "script" or "style" or "noscript" or "template" or "svg" or "iframe" or "object" or "embed"
        or "video" or "audio" or "canvas" or "select" or "option" or "button" or "textarea" or "input" or "head" or "math" or "map" or "datalist" or "amp-ad"
        or "amp-sidebar" or "amp-social-share" or "amp-embed" or "meter" or "progress" or "dialog";

    /// <summary>Elements that hold what stands around an article.</summary>
    public static bool IsFurniture(string tag) => tag is "nav" or "footer" or "aside" or "form" or "menu" or "fieldset";

    public static bool IsInline(string tag) => tag is "a" or "abbr" or "b" or "bdi" or "bdo" or "big" or "cite" or "code" or "data" or "del" or "dfn" or "em"
        or "font" or "i" or "kbd" or "label" or "mark" or "q" or "s" or "samp" or "small" or "span" or "strike" or "strong" or "sub" or "sup" or "time" or "tt"
        or "u" or "ins" or "var" or "wbr" or "img" or "acronym" or "nobr" or "o:p" or "ruby" or "rb" or "rt" or "rp" or "picture" or "source";

    /// <summary>The kind of block an element makes; null for a container.</summary>
    public static BlockKind? Kind(string tag) => tag switch
    {
        "p" or "pre" or "dd" or "dt" or "address" or "summary" => BlockKind.Paragraph,
        "h1" => BlockKind.TopHeading,
        "h2" or "h3" or "h4" or "h5" or "h6" => BlockKind.Heading,
        "li" => BlockKind.ListItem,
        "blockquote" => BlockKind.Quote,
        "td" or "th" => BlockKind.Row,
        "figcaption" or "figure" or "caption" => BlockKind.Caption,
        _ => null,
    };
}
