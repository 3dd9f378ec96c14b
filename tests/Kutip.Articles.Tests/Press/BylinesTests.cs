using Kutip.Articles.Press;

namespace Kutip.Articles.Tests.Press;

public sealed class BylinesTests
{
    [Theory]
    [InlineData("Laporan Wartawan Tribunnews, Sinta Maharani", "Sinta Maharani:reporter", "Tribunnews")]
    [InlineData("Laporan Wartawan Tribun Jateng, Budi Santosa", "Budi Santosa:reporter", "Tribun Jateng")]
    [InlineData("Laporan Kontributor Kompas.com Ayu Lestari", "Ayu Lestari:contributor", "Kompas.com")]
    [InlineData("Kontributor Yogyakarta, Markus Setiadi", "Markus Setiadi:contributor", null)]
    [InlineData("News - Chandra Dwi, CNBC Indonesia", "Chandra Dwi:", "CNBC Indonesia")]
    [InlineData("Deni Ghani (The Jakarta Post)", "Deni Ghani:", "The Jakarta Post")]
    [InlineData("Reporter: Joko Wibowo", "Joko Wibowo:reporter", null)]
    [InlineData("Penulis : Sinta Maharani | Editor : Budi Santosa", "Sinta Maharani:writer, Budi Santosa:editor", null)]
    [InlineData("Rep: Ayu Lestari/ Red: Budi Santosa", "Ayu Lestari:reporter, Budi Santosa:editor", null)]
    [InlineData("Pewarta: Ayu Lestari dan Joko Wibowo", "Ayu Lestari:reporter, Joko Wibowo:reporter", null)]
    [InlineData("Oleh Budi Santosa", "Budi Santosa:writer", null)]
    [InlineData("Sinta Maharani - detikNews", "Sinta Maharani:", "detikNews")]
    [InlineData("Reporting by Jane Poe in Dayton and Ann Lee in Rome; Editing by John Doe", "Jane Poe:reporter, Ann Lee:reporter, John Doe:editor", null)]
    [InlineData("Reporting by Jane Poe; Editing by John Doe", "Jane Poe:reporter, John Doe:editor", null)]
    public void Read_Byline_GivesAuthorsWithRoles(string line, string authors, string? signature)
    {
        var byline = Bylines.Read(line);

        Assert.NotNull(byline);
        Assert.Equal(authors, string.Join(", ", byline.Authors.Select(a => $"{a.Name}:{a.Role}")));
        Assert.Equal(signature, byline.Signature);
    }

    [Theory]
    [InlineData("Oleh karena itu, warga diminta waspada.")]
    [InlineData("Wartawan itu kemudian bertanya kepada menteri.")]
    [InlineData("Laporan keuangan perusahaan itu terbit pekan lalu.")]
    [InlineData("By the time police arrived, the shop was empty.")]
    [InlineData("Penulis buku itu mengatakan: saya tidak tahu.")]
    public void Read_Sentence_IsNone(string line) => Assert.Null(Bylines.Read(line));
}
