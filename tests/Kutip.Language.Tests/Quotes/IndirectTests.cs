namespace Kutip.Language.Tests.Quotes;

public class IndirectTests
{
    [Theory]
    [InlineData("Rahmat mengatakan bahwa [i pasar itu akan dibersihkan setiap pagi].", "mengatakan/Rahmat")]
    [InlineData("Menurut Rahmat, [i pasar itu akan dibersihkan setiap pagi].", "Menurut/Rahmat")]
    [InlineData("[i Pasar itu akan dibersihkan setiap pagi], kata Rahmat.", "kata/Rahmat")]
    [InlineData("[i Sebab, kata Rahmat, pasar itu dibersihkan setiap pagi].", "kata/Rahmat")]
    [InlineData("[m Pasar itu sudah mencapai “batas baru”], kata Rahmat.", "kata/Rahmat")]
    public void Find_ReportedClause_QuoteIsTheClause(string example, string attributions) => Expected.Quotes(example, attributions);

    [Theory]
    [InlineData("Rahmat tidak mengatakan bahwa pasar itu kotor.")]
    [InlineData("Rahmat belum menyatakan akan maju lagi.")]
    [InlineData("Rahmat akan menyampaikan bahwa pasar itu ditutup.")]
    [InlineData("Rahmat lupa kata kunci surelnya.")]
    public void Find_NothingSaid_NoQuote(string text) => Assert.Empty(Expected.Extract(text).Quotes);
}
