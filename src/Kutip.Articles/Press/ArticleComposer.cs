using Kutip.Core;

namespace Kutip.Articles.Press;

/// <summary>Makes an article of text, its lines, and what the file states about itself.</summary>
internal static class ArticleComposer
{
    public static Article Compose(string id, Source source, string text, List<Line> lines, Metadata stated) => new()
    {
        Id = id,
        Source = source,
        Text = text,
        Metadata = stated,
        Paragraphs = lines.ConvertAll(line => new Paragraph(line.Kind, line.Start, line.End)),
    };
}
