using Kutip.Core;

namespace Kutip.Articles.Tests.Press;

public sealed class ArticleComposerTests
{
    private const string Report = """
        Sungai Citarum Meluap, Ratusan Warga Mengungsi
        Kompas.com - 22/02/2023, 14:05 WIB
        Penulis: Sinta Maharani | Editor: Budi Santosa
        BANDUNG, KOMPAS.com - Sungai Citarum meluap pada Rabu (22/2/2023) dan merendam ratusan rumah.
        Baca juga: Jalan Tol Terendam Banjir
        "Kami menunggu sejak pagi," kata Rudi. (Baca: Posko Banjir Dibuka) Air belum juga surut pada Kamis (23/2).
        Artikel ini telah tayang di Kabar Kini.
        """;

    [Fact]
    public void Compose_Report_SetsApartWhatIsSaidAboutIt()
    {
        var article = PlainText.Read("a", Report);

        Assert.Equal("Sungai Citarum Meluap, Ratusan Warga Mengungsi", article.Metadata.Title);
        Assert.Equal("Kompas.com", article.Metadata.Publisher);
        Assert.Equal("2023-02-22T14:05+07:00", article.Metadata.Published);
        Assert.Equal([new Author("Sinta Maharani", "writer"), new Author("Budi Santosa", "editor")], article.Metadata.Authors);
        Assert.Equal("Bandung", article.Metadata.Dateline?.Place);
        Assert.Equal(["Jalan Tol Terendam Banjir", "Posko Banjir Dibuka"], article.Metadata.Related.Select(r => r.Title));
        Assert.Equal(["2023-02-22", "2023-02-23"], article.Dates.Select(d => d.Value));
        Assert.Equal("id", article.Metadata.Language);
    }

    [Fact]
    public void Compose_Report_LeavesOnlyTheStoryInTheBody()
    {
        var article = PlainText.Read("a", Report);

        Assert.Equal(
            [
                "Sungai Citarum meluap pada Rabu (22/2/2023) dan merendam ratusan rumah.",
                "\"Kami menunggu sejak pagi,\" kata Rudi.",
                "Air belum juga surut pada Kamis (23/2).",
            ],
            article.Paragraphs.Where(p => p.Kind == ParagraphKind.Body).Select(p => p.Span.Of(article.Text).ToString()));
    }
}
