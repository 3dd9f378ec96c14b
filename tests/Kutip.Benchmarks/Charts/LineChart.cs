using System.Globalization;

namespace Kutip.Benchmarks.Charts;

/// <summary>One panel of a picture: lines over a common axis.</summary>
/// <param name="Title">Stands above it.</param>
/// <param name="X">What the horizontal axis measures.</param>
/// <param name="Lines">The lines; drawn in this order.</param>
/// <param name="Top">Where the vertical axis ends; by default at the next round number above the lines.</param>
internal sealed record LineChart(string Title, string X, IReadOnlyList<ChartLine> Lines, double? Top = null)
{
    private const double Left = 52;
    private const double Right = 12;
    private const double Above = 28;
    private const double Below = 36;
    private const int Ticks = 4;

    private static readonly string[] Colours = ["#0b62a4", "#c8501e", "#3a7d44", "#7a4fa3"];

    /// <summary>The panel as SVG elements, in a box of the given size.</summary>
    public IEnumerable<string> Draw(double width, double height)
    {
        var (right, bottom) = (width - Right, height - Below);
        var last = Lines.Max(line => line.Points.Max(point => point.X));
        var top = Top ?? RoundAbove(Lines.Max(line => line.Points.Max(point => point.Y)));
        yield return SvgPicture.Text(Left, Above - 12, Title, "start", bold: true);
        for (var tick = 0; tick <= Ticks; tick++)
        {
            var (value, second) = (top * tick / Ticks, last * tick / Ticks);
            var (y, x) = (PlaceY(value), PlaceX(second));
            yield return SvgPicture.Line(Left, y, right, y, "#dddddd");
            yield return SvgPicture.Text(Left - 6, y + 4, Label(value), "end");
            yield return SvgPicture.Text(x, bottom + 15, Label(second), "middle");
        }

        yield return SvgPicture.Text((Left + right) / 2, bottom + 30, X, "middle");
        for (var i = 0; i < Lines.Count; i++)
        {
            var colour = Colours[i % Colours.Length];
            yield return SvgPicture.Path([.. Lines[i].Points.Select(point => (PlaceX(point.X), PlaceY(Math.Min(point.Y, top))))], colour);
            if (Lines[i].Name is { } name)
                yield return SvgPicture.Text(right - 4, Above + 12 + (14 * i), name, "end", colour: colour);
        }

        double PlaceX(double x) => Left + (x / last * (right - Left));
        double PlaceY(double y) => bottom - (y / top * (bottom - Above));
    }

    /// <summary>The next of 1, 2, 4, 6, 8 times a power of ten.</summary>
    private static double RoundAbove(double value)
    {
        if (value <= 0)
            return 1;
        var power = Math.Pow(10, Math.Floor(Math.Log10(value)));
        return ((double[])[1, 2, 4, 6, 8, 10]).First(step => step * power >= value) * power;
    }

    private static string Label(double value) => value switch
    {
        >= 10_000 => (value / 1000).ToString("0.#", CultureInfo.InvariantCulture) + "k",
        _ => value.ToString("0.##", CultureInfo.InvariantCulture),
    };
}

/// <summary>A line of a chart.</summary>
/// <param name="Name">Stands in the corner, in the line's colour; null for a line that needs none.</param>
/// <param name="Points">From left to right.</param>
internal sealed record ChartLine(string? Name, IReadOnlyList<(double X, double Y)> Points);
