namespace Kutip.Language.Tests.Quotes;

public class LanguagesTests
{
    [Theory]
    [InlineData("“[d We will keep the harbour open all winter],” said Anna Petrov.", "said/Anna Petrov")]
    [InlineData("Anna Petrov told reporters that [i the bridge was unsafe].", "told/Anna Petrov")]
    [InlineData("[i Fares will rise], Anna Petrov said on Monday.", "said/Anna Petrov")]
    [InlineData("[i The harbour, Anna Petrov said, needs new cranes].", "said/Anna Petrov")]
    [InlineData("According to the ministry, [i the work will cost four million euros].", "According to/the ministry")]
    [InlineData("“[d Nobody should cross it],” Anna Petrov said. “[d It could fall tomorrow.]”", "said/Anna Petrov; said/Anna Petrov")]
    [InlineData("Anna Petrov opened the bridge. She said [i it was safe again].", "said/Anna Petrov")]
    public void Find_English_ReadsEveryOrder(string example, string attributions) => Expected.Quotes(example, attributions, "en");

    [Theory]
    [InlineData("Anna Petrov did not say that the bridge would be closed.")]
    [InlineData("The song “A Long Way Home Again” was played.")]
    public void Find_EnglishNearMiss_NoQuote(string text) => Assert.Empty(Expected.Extract(text, "en").Quotes);

    [Theory]
    [InlineData("“[d Jambatan itu akan dibuka bulan depan],” kata Ahmad Faizal.", "kata/Ahmad Faizal")]
    [InlineData("Ahmad Faizal memberitahu bahawa [i jambatan itu selamat digunakan].", "memberitahu/Ahmad Faizal")]
    public void Find_Malay_NeedsOnlyItsLexicons(string example, string attributions) => Expected.Quotes(example, attributions, "ms");

    [Fact]
    public void Find_LanguageUnknown_ReadsAsIndonesian() => Assert.Single(Expected.Extract("“Pasar ini kotor sekali,” kata Rahmat.", "und").Quotes);
}
