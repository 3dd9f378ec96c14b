using System.Buffers;
using System.Xml;
using System.Xml.Linq;
using Kutip.Core;

namespace Kutip.Articles.Formats;

/// <summary>Reads XML without document types, entities of its own, or anything from outside the file.</summary>
internal static class SafeXml
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>");

    public static XmlReaderSettings Settings => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <exception cref="UnreadableFileException">The text is not well-formed, has a document type, or nests too deeply.</exception>
    public static XDocument Parse(TextReader text, string name, ArticleReaderOptions limits, CancellationToken cancellationToken)
    {
        try
        {
            using var reader = XmlReader.Create(text, Settings);
            using var bounded = new BoundedXmlReader(reader, name, limits, cancellationToken);
            return XDocument.Load(bounded, LoadOptions.PreserveWhitespace);
        }
        catch (Exception e) when (e is XmlException or ArgumentException or InvalidOperationException)
        {
            throw new UnreadableFileException(FailureCodes.Malformed, $"{name} is not XML that is read: {e.Message}");
        }
    }

    /// <summary>The local name of the root element, or null where <paramref name="head"/> does not start as XML.</summary>
    public static string? RootName(ReadOnlySpan<char> head)
    {
        while (!head.IsEmpty && head[0] == '<' && head.Length > 1 && head[1] is '?' or '!')
        {
            var end = head.StartsWith("<!--") ? head.IndexOf("-->") + 2 : head.IndexOf('>');
            // A document type may hold declarations of its own.
            if (end > 0 && head[..end].Contains('['))
                end = head.IndexOf("]>") + 1;
            if (end < 2)
                return null;
            head = head[(end + 1)..].TrimStart();
        }

        if (head.Length < 2 || head[0] != '<')
            return null;
        var length = head[1..].IndexOfAny(NameEnds);
        if (length <= 0)
            return null;
        var name = head.Slice(1, length);
        return name[(name.IndexOf(':') + 1)..].ToString();
    }
}
