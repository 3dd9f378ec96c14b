using System.Xml.Linq;
using Kutip.Articles.Html;

namespace Kutip.Articles.Formats;

/// <summary>What the two families of office documents share.</summary>
internal static class OfficeXml
{
    /// <exception cref="UnreadableFileException">The part is missing, broken or over a limit.</exception>
    public static XDocument Part(BoundedZip archive, string path, FileContent file, ArticleReaderOptions limits, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(archive.Unpack(path));
        using var reader = new StreamReader(stream);
        return SafeXml.Parse(reader, file.Name, limits, cancellationToken);
    }

    /// <summary>Author, date, language and keywords, from the elements of Dublin Core that both families use.</summary>
    public static PageMetadata Properties(XDocument properties)
    {
        var root = properties.Root!;
        var stated = new PageMetadata
        {
            DateCreated = XmlFields.Text(XmlFields.First(root, "created")) ?? XmlFields.Text(XmlFields.First(root, "creation-date")),
            Language = XmlFields.Text(XmlFields.First(root, "language")),
        };
        stated.AddAuthor(XmlFields.Text(XmlFields.First(root, "initial-creator")) ?? XmlFields.Text(XmlFields.First(root, "creator")), null);
        if (XmlFields.Text(XmlFields.First(root, "keywords")) is { } keywords)
            stated.AddTags(keywords.Split(',', ';'));
        return stated;
    }
}
