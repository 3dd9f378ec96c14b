namespace Kutip.Language.Tests.Quotes;

public class DirectTests
{
    [Theory]
    [InlineData("“[d Pasar ini akan kami bersihkan setiap pagi],” kata Rahmat.", "kata/Rahmat")]
    [InlineData("\"[d Pasar ini akan kami bersihkan setiap pagi],\" ujar Rahmat, Senin (3/4/2023).", "ujar/Rahmat")]
    [InlineData("Rahmat mengatakan, “[d Pasar ini akan kami bersihkan setiap pagi.]”", "mengatakan/Rahmat")]
    [InlineData("“[d Pasar ini kotor],” kata Rahmat, “[d dan akan kami bersihkan setiap pagi.]”", "kata/Rahmat; kata/Rahmat")]
    public void Find_CueBesideTheMarks_QuoteIsBetweenThem(string example, string attributions) => Expected.Quotes(example, attributions);

    [Theory]
    [InlineData("Lagu “Hujan di Beranda Rumah Nenek” diputar sepanjang sore.")]
    [InlineData("Rahmat alias “Bang Mamat” membuka kios baru.")]
    [InlineData("Rumah “hantu” itu sepi pengunjung.")]
    public void Find_MarksThatHoldNoSpeech_NoQuote(string text) => Assert.Empty(Expected.Extract(text).Quotes);
}
