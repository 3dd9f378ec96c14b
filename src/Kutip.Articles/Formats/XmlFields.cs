using System.Xml.Linq;

namespace Kutip.Articles.Formats;

/// <summary>Finds elements by their local names, whatever their namespaces.</summary>
internal static class XmlFields
{
    public static XElement? Child(XElement element, string name) => element.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    public static XElement? First(XElement element, string name) => element.Descendants().FirstOrDefault(e => e.Name.LocalName == name);

    /// <summary>The element's text without the white space around it; null when there is none.</summary>
    public static string? Text(XElement? element) => element?.Value.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>The element's content: markup where it has elements, else its text.</summary>
    public static string? Markup(XElement? element)
    {
        if (element is null)
            return null;
        return element.HasElements ? string.Concat(element.Nodes().Select(n => n.ToString(SaveOptions.DisableFormatting))) : Text(element);
    }
}
