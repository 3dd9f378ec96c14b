using System.Text;
using System.Xml.Linq;
using Kutip.Articles.Html;
using Kutip.Core;

namespace Kutip.Articles.Formats;

/// <summary>Reads Office Open XML documents (ECMA-376): the paragraphs of the main part, and the core properties.</summary>
internal sealed class DocxReader : IFormatReader
{
    private const string MainPart = "word/document.xml";

    public string Format => "docx";

    public string ContentType => "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public bool Recognises(FileContent file) =>
        file.StartsWith("PK\u0003\u0004"u8) && file.Bytes.AsSpan().IndexOf("word/document.xml"u8) >= 0;

    public IEnumerable<FormatEntry> Read(FileContent file, ArticleReaderOptions limits, CancellationToken cancellationToken)
    {
        using var archive = new BoundedZip(file, limits, cancellationToken);
        var document = OfficeXml.Part(archive, MainPart, file, limits, cancellationToken).Root!;
        var lines = new List<DraftLine>();
        string? title = null;
        foreach (var paragraph in document.Descendants().Where(e => e.Name.LocalName == "p"))
        {
            var style = XmlFields.First(paragraph, "pStyle")?.Attributes().FirstOrDefault()?.Value;
            var isTitle = title is null && style is "Title" or "Judul";
            foreach (var text in Texts(paragraph))
            {
                if (isTitle)
                    title ??= text;
                lines.Add(new DraftLine(text, isTitle ? ParagraphKind.Title : style is "Caption" or "Keterangan" ? ParagraphKind.Caption : ParagraphKind.Body));
            }
        }

        var stated = archive.Has("docProps/core.xml") ? OfficeXml.Properties(OfficeXml.Part(archive, "docProps/core.xml", file, limits, cancellationToken)) : new PageMetadata();
        yield return new FormatEntry.Found(new Draft(lines, StatedMetadata.Of(stated) with { Title = title }));
    }

    // Runs of text; a tab is a space, a break ends the line, and deleted text is no text.
    private static IEnumerable<string> Texts(XElement paragraph)
    {
        var text = new StringBuilder();
        foreach (var element in paragraph.Descendants())
        {
            if (element.Name.LocalName == "t" && !IsInInnerParagraph(element, paragraph))
                text.Append(element.Value);
            else if (element.Name.LocalName == "tab")
                text.Append(' ');
            else if (element.Name.LocalName is "br" or "cr")
                text.Append('\n');
        }

        return text.ToString().Split('\n').Where(t => !string.IsNullOrWhiteSpace(t));
    }

    // A text box inside a paragraph has paragraphs of its own.
    private static bool IsInInnerParagraph(XElement element, XElement paragraph) =>
        element.Ancestors().First(a => a.Name.LocalName == "p") != paragraph;
}
