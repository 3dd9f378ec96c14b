using Kutip.Articles.Html;
using Kutip.Articles.Press;
using Kutip.Core;

namespace Kutip.Articles.Formats;

/// <summary>Turns the loose fields of structured formats into metadata.</summary>
internal static class StatedMetadata
{
    public static Metadata Of(PageMetadata stated) => new()
    {
        Title = stated.Headline,
        Language = LanguageCode(stated.Language),
        Publisher = stated.Publisher,
        Authors = stated.Authors,
        Published = PublicationDate.FromMetadata(stated.PublishedStated) ?? PublicationDate.FromMetadata(stated.DateCreated),
        Url = stated.Url,
        Tags = stated.Tags,
    };

    /// <summary>The two letters of a language tag ("id-ID"), or null.</summary>
    public static string? LanguageCode(string? tag)
    {
        if (tag is not { Length: >= 2 } || (tag.Length > 2 && tag[2] is not ('-' or '_')))
            return null;
        var code = tag[..2].ToLowerInvariant();
        // "in" was the code of Indonesian before 1989.
        return code == "in" ? "id" : code;
    }

    /// <summary>The draft of an article whose fields are given one by one; the body may be markup.</summary>
    public static Draft Draft(PageMetadata stated, string body)
    {
        var text = LooksLikeMarkup(body) ? MarkupText.Of(body) : body;
        var lines = Lines.Of(text).ConvertAll(line => new DraftLine(text[line.Start..line.End]));
        if (stated.Headline is { } title && (lines.Count == 0 || lines[0].Text != title))
            lines.Insert(0, new DraftLine(title, ParagraphKind.Title));
        return new Draft(lines, Of(stated));
    }

    private static bool LooksLikeMarkup(string body) =>
        body.Contains("</", StringComparison.Ordinal) || body.Contains("<br", StringComparison.OrdinalIgnoreCase) || body.Contains("<p>", StringComparison.OrdinalIgnoreCase);
}
