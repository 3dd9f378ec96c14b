using System.Text;
using UglyToad.PdfPig.Content;

namespace Kutip.Articles.Pdf;

/// <summary>The lines of a PDF page in reading order: column by column, from the top.</summary>
internal sealed record PdfPage(List<PdfLine> Lines, double Height)
{
    // A gap this many times a letter's height parts the lines of two columns.
    private const double ColumnGap = 1.2;

    public static PdfPage Of(Page page)
    {
        var rows = Rows([.. page.GetWords().Where(w => !string.IsNullOrWhiteSpace(w.Text))]);
        var lines = rows.SelectMany(Split).ToList();
        return new PdfPage(Columns.InReadingOrder(lines), page.Height);
    }

    // Words whose middles are at the same height, from the top.
    private static List<List<Word>> Rows(List<Word> words)
    {
        var rows = new List<List<Word>>();
        var heights = new List<double>();
        foreach (var word in words.OrderByDescending(w => w.BoundingBox.Bottom))
        {
            var middle = (word.BoundingBox.Bottom + word.BoundingBox.Top) / 2;
            var near = Math.Max(2, word.BoundingBox.Height / 2);
            var row = rows.Count - 1;
            while (row >= 0 && row >= rows.Count - 3 && Math.Abs(heights[row] - middle) > near)
                row--;
            if (row < 0 || row < rows.Count - 3)
            {
                rows.Add([word]);
                heights.Add(middle);
            }
            else
                rows[row].Add(word);
        }

        return rows;
    }

    private static IEnumerable<PdfLine> Split(List<Word> row)
    {
        row.Sort((a, b) => a.BoundingBox.Left.CompareTo(b.BoundingBox.Left));
        var height = row.Max(w => w.BoundingBox.Height);
        var start = 0;
        for (var i = 1; i <= row.Count; i++)
        {
            if (i < row.Count && row[i].BoundingBox.Left - row[i - 1].BoundingBox.Right < ColumnGap * Math.Max(height, 8))
                continue;
            yield return Line(row[start..i]);
            start = i;
        }
    }

    private static PdfLine Line(List<Word> words)
    {
        var text = new StringBuilder();
        foreach (var word in words)
            text.Append(text.Length > 0 ? " " : "").Append(word.Text);
        return new PdfLine(text.ToString(), words[0].BoundingBox.Left, words[^1].BoundingBox.Right, words.Min(w => w.BoundingBox.Bottom), words.Max(w => w.BoundingBox.Height));
    }
}
