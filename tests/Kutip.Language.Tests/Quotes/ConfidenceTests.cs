namespace Kutip.Language.Tests.Quotes;

public class ConfidenceTests
{
    [Theory]
    [InlineData("“Kami siap membantu,” kata Budi Santoso.", "Budi Santoso datang. “Kami siap membantu,” katanya.")]
    [InlineData("“Kami siap membantu,” kata Budi Santoso.", "Budi Santoso mengatakan warga siap membantu.")]
    [InlineData("Budi Santoso datang. “Kami siap membantu,” katanya.", "“Kami siap membantu,” katanya.")]
    [InlineData("“Kami siap membantu warga desa,” kata Budi Santoso.", "“Kami siap membantu warga desa.”")]
    public void Of_SurerAttribution_IsHigher(string surer, string other) => Assert.True(Confidence(surer) > Confidence(other));

    [Fact]
    public void Of_NameBesideTheCueOfADirectQuote_IsOverNineTenths() => Assert.True(Confidence("“Kami siap membantu,” kata Budi Santoso.") > 0.9);

    private static double Confidence(string text) => Assert.Single(Expected.Extract(text).Quotes).Confidence;
}
