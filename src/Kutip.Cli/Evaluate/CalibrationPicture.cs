using System.Globalization;
using System.Text;

namespace Kutip.Cli.Evaluate;

/// <summary>Draws a calibration as SVG: the share of right quotes over their confidence, each range a disc as large as its quotes are many; on the diagonal it is exact.</summary>
internal static class CalibrationPicture
{
    private const int Side = 360;
    private const int Margin = 48;

    /// <summary>The same bytes for the same figures.</summary>
    public static string Draw(Calibration calibration)
    {
        var picture = new StringBuilder();
        picture.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Side + (2 * Margin)} {Side + (2 * Margin)}\" font-family=\"sans-serif\" font-size=\"12\">\n");
        picture.Append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        for (var tenth = 0; tenth <= 10; tenth += 2)
        {
            var value = tenth / 10.0;
            Line(X(0), Y(value), X(1), Y(value), "#e0e0e0");
            Line(X(value), Y(0), X(value), Y(1), "#e0e0e0");
            Text(X(0) - 8, Y(value) + 4, "end", value.ToString("0.0", CultureInfo.InvariantCulture));
            Text(X(value), Y(0) + 18, "middle", value.ToString("0.0", CultureInfo.InvariantCulture));
        }

        Line(X(0), Y(0), X(1), Y(1), "#999999");
        Text(X(0.5), Y(0) + 38, "middle", "confidence");
        Text(X(0), Y(1) - 14, "start", "share of quotes with span, kind and speaker right");
        foreach (var bin in calibration.Bins)
        {
            picture.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{X(bin.Confidence):0.#}\" cy=\"{Y(bin.Share):0.#}\" r=\"{3 + Math.Sqrt(bin.Count):0.#}\" fill=\"#3366aa\" fill-opacity=\"0.6\"/>\n");
            Text(X(bin.Confidence) - 8 - Math.Sqrt(bin.Count), Y(bin.Share) - 6, "end", bin.Count.ToString(CultureInfo.InvariantCulture));
        }

        return picture.Append("</svg>\n").ToString();

        void Line(double x1, double y1, double x2, double y2, string colour) => picture.Append(
            CultureInfo.InvariantCulture, $"<path d=\"M{x1:0.#} {y1:0.#}L{x2:0.#} {y2:0.#}\" stroke=\"{colour}\"/>\n");

        void Text(double x, double y, string anchor, string text) => picture.Append(
            CultureInfo.InvariantCulture, $"<text x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"{anchor}\" fill=\"#333333\">{text}</text>\n");
    }

    private static double X(double value) => Margin + (value * Side);

    private static double Y(double value) => Margin + ((1 - value) * Side);
}
