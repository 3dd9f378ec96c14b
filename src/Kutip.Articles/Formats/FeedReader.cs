using System.Xml.Linq;
using Kutip.Articles.Html;
using Kutip.Core;

namespace Kutip.Articles.Formats;

/// <summary>Reads RSS 2.0, RSS 1.0 and Atom (RFC 4287): each item is an article of its own.</summary>
internal sealed class FeedReader : IFormatReader
{
    public string Format => "feed";

    public string ContentType => "application/rss+xml";

    public bool Recognises(FileContent file) => SafeXml.RootName(file.Head) is "rss" or "feed" or "RDF";

    public IEnumerable<FormatEntry> Read(FileContent file, ArticleReaderOptions limits, CancellationToken cancellationToken)
    {
        var root = SafeXml.Parse(new StringReader(file.Text!), file.Name, limits, cancellationToken).Root!;
        var publisher = XmlFields.Text(root.Element(root.Name.Namespace + "title") ?? XmlFields.First(root, "channel")?.Elements().FirstOrDefault(e => e.Name.LocalName == "title"));
        var number = 0;
        foreach (var item in root.Descendants().Where(e => e.Name.LocalName is "item" or "entry"))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var name = $"{file.Name}/{++number}";
            if (number > limits.MaxEntries)
                throw new UnreadableFileException(FailureCodes.TooLarge, $"{file.Name} has over {limits.MaxEntries:N0} entries.");
            yield return Entry(name, item, publisher);
        }

        if (number == 0)
            throw new UnreadableFileException(FailureCodes.NoText, $"{file.Name} is a feed without items.");
    }

    private static FormatEntry Entry(string name, XElement item, string? publisher)
    {
        var body = XmlFields.Text(XmlFields.Child(item, "encoded")) ?? XmlFields.Markup(XmlFields.Child(item, "content")) ?? XmlFields.Text(XmlFields.Child(item, "description"))
            ?? XmlFields.Markup(XmlFields.Child(item, "summary"));
        if (body is null)
            return new FormatEntry.Failed(name, new Failure(FailureCodes.NoText, $"{name} is an item without text."));
        var link = item.Elements().FirstOrDefault(e => e.Name.LocalName == "link" && e.Attribute("rel")?.Value is null or "alternate");
        var stated = new PageMetadata
        {
            Headline = XmlFields.Text(XmlFields.Child(item, "title")),
            PublishedStated = XmlFields.Text(XmlFields.Child(item, "pubDate")) ?? XmlFields.Text(XmlFields.Child(item, "published"))
                ?? XmlFields.Text(XmlFields.Child(item, "date")) ?? XmlFields.Text(XmlFields.Child(item, "updated")),
            Url = link?.Attribute("href")?.Value ?? XmlFields.Text(link),
            Publisher = publisher,
        };
        foreach (var author in item.Elements().Where(e => e.Name.LocalName is "creator" or "author"))
            stated.AddAuthor(XmlFields.Text(XmlFields.Child(author, "name")) ?? XmlFields.Text(author), null);
        stated.AddTags(item.Elements().Where(e => e.Name.LocalName == "category").Select(e => e.Attribute("term")?.Value ?? e.Value));
        try
        {
            return new FormatEntry.Found(StatedMetadata.Draft(stated, body), name);
        }
        catch (UnreadableFileException e)
        {
            return new FormatEntry.Failed(name, new Failure(e.Code, $"{name}: {e.Message}"));
        }
    }
}
