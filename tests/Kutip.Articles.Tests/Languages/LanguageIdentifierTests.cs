using Kutip.Articles.Languages;
using Kutip.Core;

namespace Kutip.Articles.Tests.Languages;

public sealed class LanguageIdentifierTests
{
    [Theory]
    [InlineData("id", "Warga yang tinggal di dekat sungai itu mengatakan bahwa air sudah naik karena hujan sejak hari Senin.")]
    [InlineData("ms", "Penduduk yang tinggal berhampiran sungai itu berkata bahawa air telah naik kerana hujan sejak Isnin, manakala polis membantu.")]
    [InlineData("id", "\"Ekonomi akan lebih baik,\" katanya mengenai hal itu.")]
    [InlineData("id", "Beliau boleh pulang pada Ahad, sehingga keluarganya menunggu di rumah.")]
    [InlineData("ms", "Kebakaran itu disahkan bomba selepas menerima panggilan pada pukul sembilan pagi.")]
    [InlineData("ms", "\"Kes itu masih dalam siasatan,\" kata beliau dalam sidang media semalam.")]
    [InlineData("en", "People who live near the river said that the water had risen because of the rain since Monday.")]
    [InlineData("jv", "Wong sing manggon ing cedhak kali kuwi kandha yen banyu wis munggah amarga udan wiwit dina Senin.")]
    [InlineData("su", "Urang anu cicing di deukeut walungan éta nyarios yén cai geus naek lantaran hujan ti poé Senén, sarta can saat pisan.")]
    [InlineData("nl", "De mensen die bij de rivier wonen zeiden dat het water door de regen was gestegen en dat zij niet weg konden.")]
    [InlineData("ru", "Жители сказали, что вода поднялась из-за дождя.")]
    [InlineData("und", "1234 5678")]
    [InlineData("und", "Xyzzy plugh frotz gnusto rezrov blorb")]
    public void Identify_Text_GivesItsLanguage(string language, string text) =>
        Assert.Equal(language, LanguageIdentifier.Identify(text, [new Paragraph(ParagraphKind.Body, 0, text.Length)]));
}
