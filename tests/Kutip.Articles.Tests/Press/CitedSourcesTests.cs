using Kutip.Articles.Press;
using Kutip.Core;

namespace Kutip.Articles.Tests.Press;

public sealed class CitedSourcesTests
{
    [Theory]
    [InlineData("Melansir dari Al Jazeera, foto itu diambil pekan lalu.", "Al Jazeera")]
    [InlineData("Foto itu diambil pekan lalu, dikutip dari laman BBC, Rabu (22/2).", "BBC")]
    [InlineData("Dilansir dari kantor berita Xinhua pada Senin, gempa terjadi.", "Xinhua")]
    [InlineData("Seperti dilansir The New York Times Selasa, gempa terjadi.", "The New York Times")]
    [InlineData("Mengutip Reuters, gempa terjadi pagi tadi.", "Reuters")]
    [InlineData("Gempa terjadi pagi tadi, demikian dikutip dari situs bmkg.go.id.", "bmkg.go.id")]
    public void In_CitedMedium_IsFound(string text, string name)
    {
        var source = Assert.Single(CitedSources.In(text, [new Paragraph(ParagraphKind.Body, 0, text.Length)]));

        Assert.Equal(name, source.Name);
        Assert.Equal(name, text[source.Start..source.End]);
    }

    [Theory]
    [InlineData("Ia mengutip Presiden Joko Widodo dalam pidatonya.")]
    [InlineData("Uang itu dikutip dari pedagang setiap hari.")]
    public void In_NoMedium_IsEmpty(string text) =>
        Assert.Empty(CitedSources.In(text, [new Paragraph(ParagraphKind.Body, 0, text.Length)]));
}
