using CsCheck;
using Kutip.Functions.Http;

namespace Kutip.Functions.Tests.Http;

public sealed class CsvTests
{
    [Theory]
    [InlineData("biasa", "\"biasa\"")]
    [InlineData("ia berkata \"ya\", lalu\npergi", "\"ia berkata \"\"ya\"\", lalu\npergi\"")]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+62", "\"'+62\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@a", "\"'@a\"")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("  =x", "\"'  =x\"")]
    [InlineData("＝x", "\"'＝x\"")]
    [InlineData("", "\"\"")]
    public void Line_OfAText_QuotesItAndDisarmsFormulas(string text, string cell) => Assert.Equal(cell + "\r\n", Csv.Line([text]));

    [Fact]
    public void Line_OfNumbersAndNothing_HasThemBare() => Assert.Equal("12,,-0.5\r\n", Csv.Line([12, null, -0.5]));

    [Fact]
    public void Line_OfAnyTexts_IsReadBackAsThem() => Gen.Char.AlphaNumeric.Array[0, 5].Select(c => new string(c) + "\",\r\n").Array[1, 5].Sample(texts =>
        Assert.Equal(texts, Read(Csv.Line(texts))));

    /// <summary>A line of quoted cells, as RFC 4180 has it.</summary>
    private static string[] Read(string line) =>
        [.. line[1..^3].Split("\",\"").Select(cell => cell.Replace("\"\"", "\"", StringComparison.Ordinal))];
}
