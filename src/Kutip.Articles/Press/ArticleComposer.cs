using Kutip.Articles.Languages;
using Kutip.Core;

namespace Kutip.Articles.Press;

/// <summary>Makes an article of text, its lines, and what the file states about itself.</summary>
internal static class ArticleComposer
{
    // The dateline opens the report; a lead or a standfirst may stand before it.
    private const int LinesBeforeDateline = 4;
    private const int LinesWithSignOff = 3;

    public static Article Compose(string id, Source source, string text, List<Line> lines, Metadata stated)
    {
        var article = new Composition(text, lines) { Title = stated.Title };
        article.Related.AddRange(stated.Related);
        ReadTitle(article);
        LineReader.Read(article);
        ReadDateline(article);
        CutNoteOnAuthor(article, stated);
        CutSignOff(article);

        var paragraphs = article.Lines.ConvertAll(line => new Paragraph(line.Kind, line.Start, line.End));
        var body = paragraphs.Where(p => p.Kind == ParagraphKind.Body).ToList();
        var published = stated.Published ?? article.Published;
        return new Article
        {
            Id = id,
            Source = source,
            Text = text,
            Paragraphs = paragraphs,
            Dates = DateMentions.In(text, body, PublicationDate.Day(published)),
            Metadata = stated with
            {
                Title = article.Title,
                Language = LanguageOf(text, body, stated),
                Publisher = PublisherOf(article, stated),
                Authors = Merge(stated.Authors, article.Authors),
                Published = published,
                Dateline = article.Dateline,
                CitedSources = CitedSources.In(text, body),
                Related = article.Related,
            },
        };
    }

    private static void ReadTitle(Composition article)
    {
        if (article.Title is null)
        {
            if (!Headline.IsFirst(article.Text, article.Lines) || Datelines.Find(article.Text, article.Lines[0]) is not null
                || Bylines.Read(article.TextOf(0)) is not null || NonBody.KindOf(article.TextOf(0)) is not null)
                return;
            article.Title = article.TextOf(0).ToString();
            article.Mark(0, ParagraphKind.Title);
            return;
        }

        for (var i = 0; i < Math.Min(article.Lines.Count, LinesBeforeDateline); i++)
        {
            if (article.TextOf(i).Equals(article.Title, StringComparison.OrdinalIgnoreCase))
                article.Mark(i, ParagraphKind.Title);
        }
    }

    private static void ReadDateline(Composition article)
    {
        for (int i = 0, seen = 0; i < article.Lines.Count && seen < LinesBeforeDateline; i++)
        {
            var line = article.Lines[i];
            if (line.Kind != ParagraphKind.Body)
                continue;
            seen++;
            if (Datelines.Find(article.Text, line) is not { } opening)
                continue;
            article.Dateline = opening.Dateline;
            article.Lines[i] = line with { Start = opening.BodyStart };
            if (opening.Signature is { } signature)
                article.Signatures.Insert(0, signature);
            return;
        }
    }

    // "NAME writes about bridges. Reach her at …"
    private static void CutNoteOnAuthor(Composition article, Metadata stated)
    {
        var last = article.Lines.FindLastIndex(line => line.Kind == ParagraphKind.Body);
        if (last < 2)
            return;
        foreach (var author in stated.Authors.Concat(article.Authors))
        {
            if (!NonBody.IsAboutAuthor(article.TextOf(last), author.Name))
                continue;
            article.Mark(last, ParagraphKind.Credit);
            return;
        }
    }

    private static void CutSignOff(Composition article)
    {
        for (int i = article.Lines.Count - 1, seen = 0; i >= 0 && seen < LinesWithSignOff; i--)
        {
            var line = article.Lines[i];
            if (line.Kind != ParagraphKind.Body)
                continue;
            seen++;
            var length = NonBody.TrailingSignOff(line.Of(article.Text));
            if (length == 0)
                continue;
            var end = line.End - length;
            article.Lines.Insert(i + 1, new Line(end, line.End, ParagraphKind.Credit));
            while (char.IsWhiteSpace(article.Text[end - 1]))
                end--;
            article.Lines[i] = line with { End = end };
            return;
        }
    }

    private static string LanguageOf(string text, List<Paragraph> body, Metadata stated)
    {
        var language = LanguageIdentifier.Identify(text, body);
        return language == LanguageIdentifier.Undetermined ? stated.Language ?? language : language;
    }

    private static string? PublisherOf(Composition article, Metadata stated)
    {
        if ((Publishers.All.At(stated.Url) ?? (stated.Publisher is null ? null : Publishers.All.Signing(stated.Publisher))) is { } known)
            return known.Name;
        if (stated.Publisher is not null)
            return stated.Publisher;
        foreach (var signature in article.Signatures)
        {
            if (Publishers.All.Signing(signature) is { } signing)
                return signing.Name;
        }

        return article.Signatures.FirstOrDefault();
    }

    private static List<Author> Merge(IReadOnlyList<Author> stated, List<Author> printed)
    {
        var authors = new List<Author>();
        foreach (var author in printed.Concat(stated))
        {
            var known = authors.FindIndex(a => a.Name.Equals(author.Name, StringComparison.OrdinalIgnoreCase));
            if (known < 0)
                authors.Add(author);
            else if (authors[known].Role is null)
                authors[known] = authors[known] with { Role = author.Role };
        }

        return authors;
    }
}
