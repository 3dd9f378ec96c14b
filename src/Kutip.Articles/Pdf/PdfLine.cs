namespace Kutip.Articles.Pdf;

/// <summary>A line of a PDF page, in points from the page's lower left corner.</summary>
internal sealed record PdfLine(string Text, double Left, double Right, double Bottom, double Height)
{
    public double Middle => Bottom + (Height / 2);
}
