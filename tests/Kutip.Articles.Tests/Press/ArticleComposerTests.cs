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

    [Fact]
    public void Compose_NameLinesAboveTheReport_AreBylines()
    {
        const string Text = "Petani Garam Menanti Harga\nOleh\nSINTA MAHARANI\n22 Agustus 2023 17:30 WIB\nPetani garam di Sumenep menanti kepastian harga menjelang panen raya tahun ini.";

        var article = PlainText.Read("a", Text);

        Assert.Equal([new Author("Sinta Maharani", "writer")], article.Metadata.Authors);
        Assert.Equal("2023-08-22T17:30+07:00", article.Metadata.Published);
        Assert.Single(article.Paragraphs, p => p.Kind == ParagraphKind.Body);
    }

    [Fact]
    public void Compose_NameAboveThePublisher_IsItsAuthor()
    {
        const string Text = "Mengapa Harga Beras Naik?\nHanna Lestari\nBBC News Indonesia\n7 Maret 2023\nHarga beras belum turun meski sejumlah daerah memasuki panen raya, menurut petani.";

        var article = PlainText.Read("a", Text);

        Assert.Equal([new Author("Hanna Lestari")], article.Metadata.Authors);
        Assert.Equal(("BBC Indonesia", "2023-03-07"), (article.Metadata.Publisher, article.Metadata.Published));
    }

    [Theory]
    [InlineData("Baca juga: \"Jalan Tol Terendam\"", "Jalan Tol Terendam")]
    [InlineData("Baca juga: Banjir Surut, \"Kami Pulang Besok\"", "Banjir Surut, \"Kami Pulang Besok\"")]
    public void Compose_RelatedTitle_KeepsTheMarksOfAQuotation(string line, string title)
    {
        var article = PlainText.Read("a", $"Hujan turun sejak pagi.\n\n{line}\n\nWarga mengungsi ke masjid.");
        Assert.Equal(title, Assert.Single(article.Metadata.Related).Title);
    }

    [Fact]
    public void Compose_SpeechBelowARelatedLabel_StaysBody()
    {
        const string Text = "Guru Honorer Menunggu\nPara guru menunggu kepastian pengangkatan sejak tahun lalu.\nBaca Juga:\nGuru Honorer Datangi Dewan\n\"Kami sudah lama mengabdi,\" kata Huda. (esy/jpnn)";

        var article = PlainText.Read("a", Text);

        Assert.Equal(["Guru Honorer Datangi Dewan"], article.Metadata.Related.Select(r => r.Title));
        Assert.Contains(article.Paragraphs, p => p.Kind == ParagraphKind.Body && p.Span.Of(article.Text).StartsWith("\"Kami", StringComparison.Ordinal));
    }
}
