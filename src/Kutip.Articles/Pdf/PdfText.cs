using System.Text;

namespace Kutip.Articles.Pdf;

/// <summary>Joins the lines of PDF pages to paragraphs, without what repeats at the pages' heads and feet.</summary>
internal static class PdfText
{
    // The head and the foot of a page, as shares of its height.
    private const double Margin = 0.09;
    private const double ParagraphGap = 1.75;
    private const double Indent = 8;

    public static string Of(List<PdfPage> pages)
    {
        var repeated = Repeated(pages);
        var text = new StringBuilder();
        PdfLine? before = null;
        foreach (var page in pages)
        {
            foreach (var line in page.Lines)
            {
                if (IsMargin(line, page) && (repeated.Contains(Shape(line.Text)) || IsPageNumber(line.Text)))
                    continue;
                Join(text, before, line);
                before = line;
            }
        }

        return text.ToString();
    }

    private static void Join(StringBuilder text, PdfLine? before, PdfLine line)
    {
        if (before is null)
        {
            text.Append(line.Text);
            return;
        }

        if (StartsParagraph(before, line))
            text.Append('\n').Append(line.Text);
        else if (text[^1] == '-' && text.Length > 1 && char.IsLower(text[^2]) && char.IsLower(line.Text[0]))
        {
            // A word broken at the line's end.
            text.Length--;
            text.Append(line.Text);
        }
        else
            text.Append(' ').Append(line.Text);
    }

    private static bool StartsParagraph(PdfLine before, PdfLine line)
    {
        if (Math.Abs(before.Height - line.Height) > 0.25 * Math.Max(before.Height, line.Height))
            return true;
        var gap = before.Bottom - line.Bottom;
        var sameColumn = gap > 0 && line.Left < before.Right && line.Right > before.Left;
        var ended = before.Text[^1] is '.' or '!' or '?' or '"' or '”' or ':';
        if (!sameColumn)
            return ended && char.IsUpper(FirstLetter(line.Text)) && IsShort(before, line);
        return gap > ParagraphGap * Math.Max(before.Height, 7) * 1.2 || (ended && (line.Left > before.Left + Indent || IsShort(before, line)));
    }

    // The line ends well before the next one does.
    private static bool IsShort(PdfLine before, PdfLine line) => before.Right - before.Left < 0.85 * (line.Right - line.Left);

    private static char FirstLetter(string text) => text.FirstOrDefault(char.IsLetterOrDigit);

    private static HashSet<string> Repeated(List<PdfPage> pages)
    {
        var seen = new Dictionary<string, int>();
        foreach (var page in pages)
        {
            foreach (var shape in page.Lines.Where(l => IsMargin(l, page)).Select(l => Shape(l.Text)).Distinct())
                seen[shape] = seen.GetValueOrDefault(shape) + 1;
        }

        return [.. seen.Where(s => s.Value >= 2).Select(s => s.Key)];
    }

    private static bool IsMargin(PdfLine line, PdfPage page) => line.Bottom < Margin * page.Height || line.Bottom + line.Height > (1 - Margin) * page.Height;

    // Page numbers differ from page to page.
    private static string Shape(string text) => string.Concat(text.Select(c => char.IsDigit(c) ? '0' : c));

    private static bool IsPageNumber(string text) => text.All(c => char.IsDigit(c) || c is ' ' or '-' or '–' or '/') && text.Length < 12;
}
