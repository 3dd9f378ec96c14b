using System.Xml.Linq;
using Kutip.Articles.Html;
using Kutip.Core;

namespace Kutip.Articles.Formats;

/// <summary>Reads NewsML-G2 (IPTC): each news item with text is an article; its content is NITF, XHTML or plain text.</summary>
internal sealed class NewsMlReader : IFormatReader
{
    public string Format => "newsml-g2";

    public string ContentType => "application/vnd.iptc.g2.newsitem+xml";

    public bool Recognises(FileContent file) => SafeXml.RootName(file.Head) is "newsItem" or "newsMessage" or "packageItem";

    public IEnumerable<FormatEntry> Read(FileContent file, ArticleReaderOptions limits, CancellationToken cancellationToken)
    {
        var root = SafeXml.Parse(new StringReader(file.Text!), file.Name, limits, cancellationToken).Root!;
        var items = root.DescendantsAndSelf().Where(e => e.Name.LocalName == "newsItem" && XmlFields.First(e, "contentSet") is not null).ToList();
        if (items.Count == 0)
            throw new UnreadableFileException(FailureCodes.NoText, $"{file.Name} holds no news item with text.");
        for (var i = 0; i < items.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var name = items.Count == 1 ? null : $"{file.Name}/{i + 1}";
            yield return new FormatEntry.Found(Draft(items[i]), name);
        }
    }

    private static Draft Draft(XElement item)
    {
        var meta = XmlFields.Child(item, "contentMeta") ?? item;
        var content = XmlFields.First(item, "contentSet")!;
        var nitf = XmlFields.First(content, "nitf");
        var stated = new PageMetadata
        {
            Headline = XmlFields.Text(XmlFields.Child(meta, "headline")),
            PublishedStated = XmlFields.Text(XmlFields.Child(meta, "contentCreated")) ?? XmlFields.Text(XmlFields.First(item, "versionCreated")),
            Language = XmlFields.Child(meta, "language")?.Attribute("tag")?.Value,
            Publisher = XmlFields.Text(XmlFields.First(item, "provider")),
        };
        var by = XmlFields.Text(XmlFields.Child(meta, "by"));
        foreach (var creator in meta.Elements().Where(e => e.Name.LocalName == "creator"))
            stated.AddAuthor(XmlFields.Text(XmlFields.Child(creator, "name")), null);
        if (stated.Authors.Count == 0)
            stated.AddAuthor(by, null);
        stated.AddTags(meta.Elements().Where(e => e.Name.LocalName == "keyword").Select(e => e.Value));
        return nitf is not null ? NitfReader.Draft(nitf, stated) : StatedMetadata.Draft(stated, Text(content));
    }

    private static string Text(XElement content) =>
        XmlFields.Markup(XmlFields.First(content, "body")) ?? XmlFields.Text(XmlFields.First(content, "inlineData")) ?? XmlFields.Text(content) ?? "";
}
