namespace Kutip.Articles.Pdf;

/// <summary>
/// Orders a page's lines for reading. A line that reaches across a gap between columns ends the band above it;
/// inside a band the columns are read from the left, each from the top.
/// </summary>
internal static class Columns
{
    public static List<PdfLine> InReadingOrder(List<PdfLine> lines)
    {
        var ordered = new List<PdfLine>(lines.Count);
        var band = new List<PdfLine>();
        foreach (var line in lines.OrderByDescending(l => l.Middle))
        {
            if (Spans(line, lines))
            {
                Flush(band, ordered);
                ordered.Add(line);
            }
            else
                band.Add(line);
        }

        Flush(band, ordered);
        return ordered;
    }

    // Across a column's edge: two lines of the page stand side by side within its width.
    private static bool Spans(PdfLine line, List<PdfLine> lines)
    {
        foreach (var left in lines)
        {
            if (left == line || left.Left < line.Left - 5 || left.Right > line.Right)
                continue;
            foreach (var right in lines)
            {
                if (right != line && right.Left > left.Right && right.Left < line.Right && Math.Abs(right.Middle - left.Middle) < left.Height)
                    return true;
            }
        }

        return false;
    }

    private static void Flush(List<PdfLine> band, List<PdfLine> ordered)
    {
        var columns = new List<(double Left, double Right, List<PdfLine> Lines)>();
        foreach (var line in band.OrderBy(l => l.Left))
        {
            var at = columns.FindIndex(c => line.Left < c.Right && line.Right > c.Left);
            if (at < 0)
                columns.Add((line.Left, line.Right, [line]));
            else
            {
                columns[at].Lines.Add(line);
                columns[at] = (Math.Min(columns[at].Left, line.Left), Math.Max(columns[at].Right, line.Right), columns[at].Lines);
            }
        }

        foreach (var column in columns.OrderBy(c => c.Left))
            ordered.AddRange(column.Lines.OrderByDescending(l => l.Middle));
        band.Clear();
    }
}
