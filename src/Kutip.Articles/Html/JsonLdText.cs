using System.Text;

namespace Kutip.Articles.Html;

/// <summary>Mends what publishers' templates do to JSON: raw line breaks inside strings, and comment or CDATA marks around the whole.</summary>
internal static class JsonLdText
{
    public static string Clean(string json)
    {
        json = json.Trim();
        foreach (var (open, close) in (ReadOnlySpan<(string, string)>)[("<!--", "-->"), ("//<![CDATA[", "//]]>"), ("<![CDATA[", "]]>")])
        {
            if (json.StartsWith(open, StringComparison.Ordinal))
                json = json[open.Length..];
            if (json.EndsWith(close, StringComparison.Ordinal))
                json = json[..^close.Length];
        }

        return json.AsSpan().IndexOfAnyInRange('\0', '\u001f') < 0 ? json : WithoutControls(json);
    }

    private static string WithoutControls(string json)
    {
        var text = new StringBuilder(json.Length);
        foreach (var c in json)
            text.Append(c < ' ' ? ' ' : c);
        return text.ToString();
    }
}
