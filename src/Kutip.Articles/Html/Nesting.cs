namespace Kutip.Articles.Html;

/// <summary>Measures how deeply markup nests, without parsing it.</summary>
internal static class Nesting
{
    /// <summary>The most elements open at once, of those that do not close themselves.</summary>
    public static int Depth(ReadOnlySpan<char> html)
    {
        int depth = 0, deepest = 0;
        while (true)
        {
            var open = html.IndexOf('<');
            if (open < 0 || open + 2 >= html.Length)
                return deepest;
            html = html[(open + 1)..];
            var closes = html[0] == '/';
            var name = Name(closes ? html[1..] : html);
            if (name.IsEmpty || ClosesItself(name))
                continue;
            if (closes)
                depth = Math.Max(0, depth - 1);
            else
                deepest = Math.Max(deepest, ++depth);
        }
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> html)
    {
        var length = 0;
        while (length < html.Length && length < 16 && char.IsAsciiLetterOrDigit(html[length]))
            length++;
        return length > 0 && char.IsAsciiLetter(html[0]) ? html[..length] : default;
    }

    // Void elements, those with an end tag that may be left out, and those whose content is not markup.
    private static bool ClosesItself(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[16];
        name.ToLowerInvariant(lower);
        return lower[..name.Length] is "br" or "img" or "hr" or "input" or "meta" or "link" or "source" or "wbr" or "area" or "base" or "col" or "embed" or "param"
            or "track" or "p" or "li" or "td" or "tr" or "th" or "dd" or "dt" or "option" or "path" or "use" or "rect" or "circle" or "script" or "style"
            or "tbody" or "thead" or "html" or "body" or "head" or "polygon" or "line" or "stop" or "image";
    }
}
