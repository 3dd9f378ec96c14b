using System.Xml.Linq;
using Kutip.Articles.Html;
using Kutip.Articles.Press;
using Kutip.Core;

namespace Kutip.Articles.Formats;

/// <summary>Reads NITF 3 (IPTC): headline, byline and dateline in body.head, the story in body.content.</summary>
internal sealed class NitfReader : IFormatReader
{
    public string Format => "nitf";

    public string ContentType => "application/nitf+xml";

    public bool Recognises(FileContent file) => SafeXml.RootName(file.Head) == "nitf";

    public IEnumerable<FormatEntry> Read(FileContent file, ArticleReaderOptions limits, CancellationToken cancellationToken)
    {
        var root = SafeXml.Parse(new StringReader(file.Text!), file.Name, limits, cancellationToken).Root!;
        yield return new FormatEntry.Found(Draft(root, new PageMetadata()));
    }

    /// <summary>The draft of an element nitf; what is stated already stays.</summary>
    public static Draft Draft(XElement nitf, PageMetadata stated)
    {
        stated.Headline ??= XmlFields.Text(XmlFields.First(nitf, "hl1")) ?? XmlFields.Text(XmlFields.First(nitf, "title"));
        stated.PublishedStated ??= XmlFields.First(nitf, "date.issue")?.Attribute("norm")?.Value ?? XmlFields.First(nitf, "story.date")?.Attribute("norm")?.Value
            ?? XmlFields.First(nitf, "pubdata")?.Attribute("date.publication")?.Value;
        stated.Publisher ??= XmlFields.Text(XmlFields.First(nitf, "distributor")) ?? XmlFields.First(nitf, "pubdata")?.Attribute("name")?.Value;
        foreach (var byline in nitf.Descendants().Where(e => e.Name.LocalName == "byline"))
            stated.AddAuthor(XmlFields.Text(XmlFields.Child(byline, "person")) ?? XmlFields.Text(byline), null);

        var content = XmlFields.First(nitf, "body.content");
        var lines = new List<DraftLine>();
        if (stated.Headline is { } title)
            lines.Add(new DraftLine(title, ParagraphKind.Title));
        foreach (var block in (content ?? nitf).Descendants())
        {
            if (block.Name.LocalName is "p" or "hl2" or "li" or "bq" && !block.Descendants().Any(e => e.Name.LocalName is "p" or "li"))
                lines.Add(new DraftLine(block.Value, block.Ancestors().Any(a => a.Name.LocalName is "media" or "media-caption") ? ParagraphKind.Caption : ParagraphKind.Body));
        }

        if (lines.TrueForAll(l => l.Kind != ParagraphKind.Body) && XmlFields.Text(content) is { } text)
            lines.AddRange(Lines.Of(text).ConvertAll(line => new DraftLine(text[line.Start..line.End])));
        return new Draft(lines, StatedMetadata.Of(stated) with { Published = PublicationDate.FromMetadata(Dashed(stated.PublishedStated)) });
    }

    // NITF writes 20230222T140500+0700, the basic form of ISO 8601.
    private static string? Dashed(string? date)
    {
        if (date is not { Length: >= 8 } || date.AsSpan(0, 8).ContainsAnyExceptInRange('0', '9'))
            return date;
        var day = $"{date[..4]}-{date[4..6]}-{date[6..8]}";
        if (date.Length < 15 || date[8] != 'T')
            return day;
        var zone = date[15..];
        if (zone.Length == 5)
            zone = $"{zone[..3]}:{zone[3..]}";
        return $"{day}T{date[9..11]}:{date[11..13]}:{date[13..15]}{zone}";
    }
}
