using System.Globalization;
using System.Net;
using System.Text;

namespace Kutip.Benchmarks.Charts;

/// <summary>Charts side by side and below each other as one SVG file, byte for byte the same for the same numbers.</summary>
internal static class SvgPicture
{
    private const double ChartWidth = 300;
    private const double ChartHeight = 190;

    public static string Draw(IReadOnlyList<IReadOnlyList<LineChart>> rows)
    {
        var (width, height) = (rows.Max(row => row.Count) * ChartWidth, rows.Count * ChartHeight);
        var picture = new StringBuilder();
        picture.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:0} {height:0}\" font-family=\"sans-serif\" font-size=\"11\">\n");
        picture.Append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Count; x++)
            {
                picture.Append(CultureInfo.InvariantCulture, $"<g transform=\"translate({x * ChartWidth:0} {y * ChartHeight:0})\">\n");
                foreach (var element in rows[y][x].Draw(ChartWidth, ChartHeight))
                    picture.Append(element).Append('\n');
                picture.Append("</g>\n");
            }
        }

        return picture.Append("</svg>\n").ToString();
    }

    public static string Text(double x, double y, string text, string anchor, bool bold = false, string colour = "#333333") => string.Create(
        CultureInfo.InvariantCulture,
        $"<text x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"{anchor}\" fill=\"{colour}\"{(bold ? " font-weight=\"bold\"" : string.Empty)}>{WebUtility.HtmlEncode(text)}</text>");

    public static string Line(double x1, double y1, double x2, double y2, string colour) => string.Create(
        CultureInfo.InvariantCulture, $"<path d=\"M{x1:0.#} {y1:0.#}L{x2:0.#} {y2:0.#}\" stroke=\"{colour}\"/>");

    public static string Path(IReadOnlyList<(double X, double Y)> points, string colour)
    {
        var path = new StringBuilder();
        foreach (var (x, y) in points)
            path.Append(CultureInfo.InvariantCulture, $"{(path.Length == 0 ? 'M' : 'L')}{x:0.#} {y:0.#}");
        return $"<path d=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"1.5\"/>";
    }
}
