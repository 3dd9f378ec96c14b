using System.Text;
using System.Xml.Linq;
using Kutip.Articles.Html;
using Kutip.Core;

namespace Kutip.Articles.Formats;

/// <summary>Reads OpenDocument texts (ISO/IEC 26300): the paragraphs and headings of content.xml, and meta.xml.</summary>
internal sealed class OdtReader : IFormatReader
{
    public string Format => "odt";

    public string ContentType => "application/vnd.oasis.opendocument.text";

    public bool Recognises(FileContent file) =>
        file.StartsWith("PK\u0003\u0004"u8) && file.Bytes.AsSpan(0, Math.Min(200, file.Bytes.Length)).IndexOf("application/vnd.oasis.opendocument.text"u8) >= 0;

    public IEnumerable<FormatEntry> Read(FileContent file, ArticleReaderOptions limits, CancellationToken cancellationToken)
    {
        using var archive = new BoundedZip(file, limits, cancellationToken);
        if (archive.Has("META-INF/manifest.xml") && XmlFields.First(OfficeXml.Part(archive, "META-INF/manifest.xml", file, limits, cancellationToken).Root!, "encryption-data") is not null)
            throw new UnreadableFileException(FailureCodes.Encrypted, $"{file.Name} is protected by a password.");
        var content = OfficeXml.Part(archive, "content.xml", file, limits, cancellationToken).Root!;
        var body = XmlFields.First(content, "body") ?? content;
        var lines = new List<DraftLine>();
        string? title = null;
        foreach (var paragraph in body.Descendants().Where(e => e.Name.LocalName is "p" or "h"))
        {
            var isTitle = title is null && paragraph.Attributes().Any(a => a.Name.LocalName == "style-name" && a.Value == "Title");
            var text = Text(paragraph);
            if (string.IsNullOrWhiteSpace(text))
                continue;
            if (isTitle)
                title = text;
            lines.AddRange(text.Split('\n').Select(t => new DraftLine(t, isTitle ? ParagraphKind.Title : ParagraphKind.Body)));
        }

        var stated = archive.Has("meta.xml") ? OfficeXml.Properties(OfficeXml.Part(archive, "meta.xml", file, limits, cancellationToken)) : new PageMetadata();
        yield return new FormatEntry.Found(new Draft(lines, StatedMetadata.Of(stated) with { Title = title }));
    }

    private static string Text(XElement paragraph)
    {
        var text = new StringBuilder();
        foreach (var node in paragraph.DescendantNodes())
        {
            if (node is XText words && words.Ancestors().First(a => a.Name.LocalName is "p" or "h") == paragraph)
                text.Append(words.Value);
            else if (node is XElement { Name.LocalName: "s" or "tab" })
                text.Append(' ');
            else if (node is XElement { Name.LocalName: "line-break" })
                text.Append('\n');
        }

        return text.ToString();
    }
}
