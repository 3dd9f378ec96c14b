using Kutip.Articles.Press;
using Kutip.Core;

namespace Kutip.Articles.Tests.Press;

public sealed class NonBodyTests
{
    [Theory]
    [InlineData("Baca juga: Harga Beras Naik Lagi", ParagraphKind.Related)]
    [InlineData("BACA JUGA: Harga Beras Naik Lagi", ParagraphKind.Related)]
    [InlineData("Baca: Harga Beras Naik Lagi", ParagraphKind.Related)]
    [InlineData("(Baca juga: Harga Beras Naik Lagi)", ParagraphKind.Related)]
    [InlineData("Simak juga video 'Harga Beras Naik Lagi':", ParagraphKind.Related)]
    [InlineData("Lihat juga", ParagraphKind.Related)]
    [InlineData("Artikel ini telah tayang di Kabar Kini dengan judul Harga Beras", ParagraphKind.Credit)]
    [InlineData("(ant/ol-4)", ParagraphKind.Credit)]
    [InlineData("(*)", ParagraphKind.Credit)]
    [InlineData("[Gambas:Video 20detik]", ParagraphKind.Credit)]
    [InlineData("Halaman selanjutnya", ParagraphKind.Credit)]
    [InlineData("ADVERTISEMENT", ParagraphKind.Credit)]
    [InlineData("Warga mengantre beras di pasar. (ANTARA FOTO/Rudi Hartono/foc.)", ParagraphKind.Caption)]
    [InlineData("Foto: Warga mengantre beras", ParagraphKind.Caption)]
    [InlineData("Ilustrasi gempa. (iStock/Budi)", ParagraphKind.Caption)]
    [InlineData("TRIBUN JATENG/BUDI SANTOSA", ParagraphKind.Caption)]
    [InlineData("·", ParagraphKind.Credit)]
    [InlineData("waktu baca 2 menit", ParagraphKind.Credit)]
    [InlineData("Sumber: Antara", ParagraphKind.Credit)]
    [InlineData("Saksikan video di bawah ini:", ParagraphKind.Credit)]
    [InlineData("Baca juga artikel terkait BANJIR atau tulisan lainnya dari Sinta", ParagraphKind.Credit)]
    [InlineData("Follow us on Facebook, or on Instagram", ParagraphKind.Credit)]
    [InlineData("Follow Kabar East on Facebook and Twitter, or send your story", ParagraphKind.Credit)]
    [InlineData("The Associated Press contributed to this report.", ParagraphKind.Credit)]
    public void KindOf_LineAroundTheArticle_IsTold(string line, ParagraphKind kind) => Assert.Equal(kind, NonBody.KindOf(line));

    [Theory]
    [InlineData("Baca buku itu sampai selesai, katanya.")]
    [InlineData("Selanjutnya, polisi memeriksa saksi.")]
    [InlineData("Video itu beredar luas sejak Senin.")]
    [InlineData("Iklan rokok dilarang di sekolah.")]
    [InlineData("Follow the river north and you will reach the old mill on Facebook Road.")]
    [InlineData("Ikuti jejak ayahnya, ia menjadi nelayan.")]
    [InlineData("(Kami menunggu sejak pagi dan belum juga dipanggil oleh petugas.)")]
    public void KindOf_Sentence_IsBody(string line) => Assert.Null(NonBody.KindOf(line));

    [Theory]
    [InlineData("Tess Marlow writes about bridges. Reach her at the desk.", true)]
    [InlineData("Tess Marlow, a reporter, left early.", false)]
    [InlineData("\"I was early,\" said Tess Marlow.", false)]
    public void IsAboutAuthor_LastLine_IsToldByNameAndVerb(string line, bool isNote) =>
        Assert.Equal(isNote, NonBody.IsAboutAuthor(line, "Tess Marlow"));

    [Theory]
    [InlineData("\"Kami menunggu,\" katanya. (dkp/dhn)", 9)]
    [InlineData("Warga menunggu sejak pagi. [pan]", 5)]
    [InlineData("Warga menunggu sejak pagi. (ANTARA)", 8)]
    [InlineData("Ia bekerja di Komisi Pemilihan Umum (KPU)", 0)]
    [InlineData("Ia datang (terlambat).", 0)]
    public void TrailingSignOff_EndOfArticle_GivesItsLength(string line, int length) =>
        Assert.Equal(length, NonBody.TrailingSignOff(line));
}
