using System.Globalization;
using Kutip.Core;

namespace Kutip.Articles.Press;

/// <summary>Reads an article's lines one by one: what each is for, and what it says about the article.</summary>
internal static class LineReader
{
    private const int LongestHeader = 120;
    private const int TitlesAfterLabel = 5;

    public static void Read(Composition article)
    {
        var seenBody = false;
        for (var i = 0; i < article.Lines.Count; i++)
        {
            var line = article.Lines[i];
            if (line.Kind == ParagraphKind.Related)
                AddRelated(article, i);
            if (line.Kind != ParagraphKind.Body)
                continue;
            if (ReadByline(article, i, seenBody) || (!seenBody && (ReadHeader(article, i) || ReadNameLine(article, i))))
                continue;
            if (NonBody.KindOf(article.TextOf(i)) is { } kind)
            {
                article.Mark(i, kind);
                // Below a photographer's name and above the dateline stands what the picture shows.
                if (kind == ParagraphKind.Caption && i + 2 < article.Lines.Count && NonBody.IsPhotoCredit(article.TextOf(i)) && Datelines.Find(article.Text, article.Lines[i + 2]) is not null)
                    article.Mark(i + 1, ParagraphKind.Caption);
                if (kind == ParagraphKind.Related)
                    i = ReadRelated(article, i);
                continue;
            }

            SplitBracketedRelated(article, i);
            seenBody = true;
        }

        ReadSignature(article);
    }

    // The writer's name in capitals below the last paragraph.
    private static void ReadSignature(Composition article)
    {
        var last = article.Lines.FindLastIndex(line => line.Kind == ParagraphKind.Body);
        if (last < 2 || article.TextOf(last) is not { Length: > 4 and < 40 } name || name.IndexOf(' ') < 0)
            return;
        foreach (var c in name)
        {
            if (!char.IsUpper(c) && c is not (' ' or '.' or '\''))
                return;
        }

        article.Authors.Add(new Author(CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.ToString().ToLowerInvariant())));
        article.Mark(last, ParagraphKind.Credit);
    }

    private static bool ReadByline(Composition article, int line, bool seenBody)
    {
        if (Bylines.Read(article.TextOf(line)) is not { } byline)
            return false;
        article.Authors.AddRange(byline.Authors);
        if (byline.Signature is { } signature)
            article.Signatures.Add(signature);
        article.Mark(line, seenBody ? ParagraphKind.Credit : ParagraphKind.Byline);
        return true;
    }

    // "Oleh" above "SINTA MAHARANI", or a name above the publisher or the date.
    private static bool ReadNameLine(Composition article, int line)
    {
        if (line + 1 == article.Lines.Count || article.Lines[line + 1].Kind != ParagraphKind.Body)
            return false;
        var next = line + 1;
        if (Bylines.RoleOf(article.TextOf(line)) is { } role && Bylines.FullName(article.TextOf(next)) is { } labelled)
        {
            article.Authors.Add(new Author(labelled, role));
            article.Mark(line, ParagraphKind.Byline);
            article.Mark(next, ParagraphKind.Byline);
            return true;
        }

        if (Bylines.FullName(article.TextOf(line)) is not { } name || !IsHeader(article, next))
            return false;
        article.Authors.Add(new Author(name));
        article.Mark(line, ParagraphKind.Byline);
        return true;
    }

    private static bool IsHeader(Composition article, int line)
    {
        var text = article.TextOf(line);
        if (text.Length > LongestHeader || text[^1] == '.')
            return false;
        var words = text.ToString();
        return Publishers.All.Signing(text) is not null || (PublicationDate.FromText(words) is not null && IsMostlyDate(words));
    }

    // "Kompas.com - 22/02/2023, 14:05 WIB", "Rabu, 22 Februari 2023 14:05 WIB"
    private static bool ReadHeader(Composition article, int line)
    {
        var text = article.TextOf(line);
        if (text.Length > LongestHeader || text[^1] == '.')
            return false;
        var words = text.ToString();
        if (PublicationDate.FromText(words) is { } published && IsMostlyDate(words))
        {
            article.Published ??= published;
            var dash = words.IndexOfAny(['-', '|', ',', '–']);
            if (dash > 2 && Publishers.All.Signing(words.AsSpan(0, dash)) is not null)
                article.Signatures.Add(words[..dash].Trim());
        }
        else if (Publishers.All.Signing(text) is not null)
            article.Signatures.Add(words);
        else
            return false;
        article.Mark(line, ParagraphKind.Byline);
        return true;
    }

    private static bool IsMostlyDate(string words)
    {
        foreach (var form in DateForms.In(words, 0, words.Length))
        {
            var rest = words.Length - form.End;
            return form.Start <= 40 && rest <= 40 && form.End - form.Start >= (form.Start + rest) / 3;
        }

        return false;
    }

    private static int ReadRelated(Composition article, int line)
    {
        if (AddRelated(article, line))
            return line;
        // The label stands alone: the short lines below it are the titles.
        var end = Math.Min(article.Lines.Count, line + 1 + TitlesAfterLabel);
        for (var i = line + 1; i < end; i++)
        {
            var title = article.TextOf(i);
            if (article.Lines[i].Kind != ParagraphKind.Body || title.Length > 150 || title[^1] is '.' or '"' or '”' || title[0] is '"' or '“' or '”'
                || NonBody.IsSignOff(title) || NonBody.TrailingSignOff(title) > 0 || Datelines.Find(article.Text, article.Lines[i]) is not null)
                return i - 1;
            article.Mark(i, ParagraphKind.Related);
            article.Related.Add(new RelatedLink(title.ToString(), article.Lines[i].Url));
        }

        return end - 1;
    }

    private static bool AddRelated(Composition article, int line)
    {
        var text = article.TextOf(line);
        var bare = text.TrimStart("([{*_•·-–—>»►▶ \t\u00a0\"");
        var start = NonBody.RelatedTitleStart(bare);
        var title = start < 0 ? bare : bare[start..];
        title = WithoutMarks(title.Trim("*_[](): \t\u00a0"));
        if (title.IsEmpty)
            return false;
        var printed = title.ToString();
        if (!article.Related.Exists(r => r.Title == printed))
            article.Related.Add(new RelatedLink(printed, article.Lines[line].Url));
        return true;
    }

    // Marks around a title go; those of a quotation at its end stay.
    private static ReadOnlySpan<char> WithoutMarks(ReadOnlySpan<char> title)
    {
        var inner = title.Trim("'‘’\"“” ");
        var marks = 0;
        foreach (var c in inner)
            marks += c is '"' or '“' or '”' ? 1 : 0;
        return marks % 2 == 0 ? inner : title;
    }

    // "… katanya. (Baca juga: TITLE) …"
    private static void SplitBracketedRelated(Composition article, int index)
    {
        var line = article.Lines[index];
        var span = line.Of(article.Text);
        var open = span.IndexOf("(baca", StringComparison.OrdinalIgnoreCase);
        if (open < 0)
            open = span.IndexOf("[baca", StringComparison.OrdinalIgnoreCase);
        if (open <= 0)
            return;
        var length = span[open..].IndexOfAny(')', ']');
        if (length < 0 || NonBody.RelatedTitleStart(span.Slice(open + 1, length - 1)) < 0)
            return;
        var start = line.Start + open;
        var end = start + length + 1;
        article.Lines.RemoveAt(index);
        var at = index;
        at = InsertTrimmed(article, at, line with { End = start });
        article.Lines.Insert(at, new Line(start, end, ParagraphKind.Related));
        AddRelated(article, at);
        InsertTrimmed(article, at + 1, line with { Start = end });
    }

    private static int InsertTrimmed(Composition article, int at, Line line)
    {
        var (start, end) = (line.Start, line.End);
        while (start < end && char.IsWhiteSpace(article.Text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(article.Text[end - 1]))
            end--;
        if (start == end)
            return at;
        article.Lines.Insert(at, line with { Start = start, End = end });
        return at + 1;
    }
}
