using System.Text;
using Kutip.Articles.Encodings;
using Kutip.Articles.Press;
using Kutip.Core;

namespace Kutip.Articles.Formats;

/// <summary>Makes an article of a draft: cleans its lines, joins them by line feeds, and reads the press conventions.</summary>
internal static class DraftComposer
{
    /// <summary>The article, or null when the draft holds no text.</summary>
    public static Article? Compose(Source source, Draft draft)
    {
        var text = new StringBuilder();
        var lines = new List<Line>(draft.Lines.Count);
        foreach (var (raw, kind, url) in draft.Lines)
        {
            var line = TextCleaner.Clean(raw);
            if (line.Length == 0)
                continue;
            if (text.Length > 0)
                text.Append('\n');
            lines.Add(new Line(text.Length, text.Length + line.Length, kind, url));
            text.Append(line);
        }

        if (lines.Count == 0)
            return null;
        var stated = draft.Stated.Title is { } title ? draft.Stated with { Title = TextCleaner.Clean(title) } : draft.Stated;
        return ArticleComposer.Compose(ArticleId.FromName(source.Name), source, text.ToString(), lines, stated);
    }
}
