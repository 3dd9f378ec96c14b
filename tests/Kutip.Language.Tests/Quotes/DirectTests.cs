using Kutip.Core;

namespace Kutip.Language.Tests.Quotes;

public class DirectTests
{
    [Theory]
    [InlineData("“[d Pasar ini akan kami bersihkan setiap pagi],” kata Rahmat.", "kata/Rahmat")]
    [InlineData("\"[d Pasar ini akan kami bersihkan setiap pagi],\" ujar Rahmat, Senin (3/4/2023).", "ujar/Rahmat")]
    [InlineData("Rahmat mengatakan, “[d Pasar ini akan kami bersihkan setiap pagi.]”", "mengatakan/Rahmat")]
    [InlineData("“[d Pasar ini kotor],” kata Rahmat, “[d dan akan kami bersihkan setiap pagi.]”", "kata/Rahmat; kata/Rahmat")]
    [InlineData("“[d Kami tidak takut],” kata Rahmat. “[d Kami terus berjuang.]”", "kata/Rahmat; kata/Rahmat")]
    [InlineData("“[d Siapa yang bertanggung jawab?]” tanya Rahmat.", "tanya/Rahmat")]
    [InlineData("“[d Jangan panik],” pesan Rahmat.", "pesan/Rahmat")]
    [InlineData("“[d Kami sudah siap],” kata Ketua KPU, Hasyim Rahmat, di Jakarta, Senin (6/2/2023).", "kata/Hasyim Rahmat")]
    [InlineData("Hal itu disampaikan oleh Wali Kota Anton Wijaya. “[d Tarif kapal akan turun bulan depan],” katanya.", "katanya/Anton Wijaya")]
    public void Find_CueBesideTheMarks_QuoteIsBetweenThem(string example, string attributions) => Expected.Quotes(example, attributions);

    [Theory]
    [InlineData("‘[d Kami tidak akan menyerah begitu saja],’ kata Rahmat.")]
    [InlineData("''[d Kami tidak akan menyerah begitu saja],'' kata Rahmat.")]
    [InlineData("«[d Kami tidak akan menyerah begitu saja],» kata Rahmat.")]
    [InlineData("”[d Kami tidak akan menyerah begitu saja],” kata Rahmat.")]
    [InlineData("„[d Kami tidak akan menyerah begitu saja],” kata Rahmat.")]
    [InlineData("\"[d Kami tidak akan menyerah begitu saja], kata Rahmat.")]
    [InlineData("“[d Saya bilang ‘siap’ kepada Pak Ma'ruf hari Jum'at],” kata Rahmat.")]
    [InlineData("\"[d Saya bilang \"siap\" kepada Bapak itu],\" kata Rahmat.")]
    public void Find_AnyMarks_ArePaired(string example) => Expected.Quotes(example, "kata/Rahmat");

    [Theory]
    [InlineData("\"[d Kami tidak akan pindah ke mana pun], \"kata Rina. Kiosnya sudah tua.", "kata/Rina")]
    [InlineData("“[d Kami tidak akan pindah ke mana pun], “ kata Rina. Kiosnya sudah tua.", "kata/Rina")]
    [InlineData("“[d Kami tidak akan pindah ke mana pun],’ kata Rina. “[d Kami menunggu wali kota.]”", "kata/Rina; kata/Rina")]
    [InlineData("‘[d Kami tidak akan pindah ke mana pun],” kata Rina. Kiosnya sudah tua.", "kata/Rina")]
    [InlineData("“[d Ibu bilang, ‘pulang saja,’ kata dia waktu itu, dan saya menurut],” ujar Rina.", "ujar/Rina")]
    [InlineData("“[d Di sini kan ada” juragan “-nya. Semua ikut dia, tidak ada yang berani],” kata Rina.", "kata/Rina")]
    [InlineData("Pembeli sepi sejak awal tahun.” [d Sehari paling dapat Rp 20.000. Itu pun dibagi tiga], “keluh Rina. Kiosnya sudah tua.", "keluh/Rina")]
    [InlineData("[i Harga beras naik karena pasokan kurang], “ujar Rina. Untuk itu, pasar murah digelar. “[d Kami siapkan 10 ton],” kata Rina.", "ujar/Rina; kata/Rina")]
    [InlineData("Rina berkata, “[d Saya tidak tahu siapa “kata orang” itu.]” Kiosnya sudah tua.", "berkata/Rina")]
    [InlineData("Rina menjawab, “[d Katanya, harga akan turun.]” Ia lalu pergi.", "menjawab/Rina")]
    public void Find_MarksTurnedRound_TheCueBehindTellsWhichCloses(string example, string attributions) => Expected.Quotes(example, attributions);

    [Fact]
    public void Find_SpeechOverParagraphs_HasOneSpeaker() =>
        Expected.Quotes("“[d Saudara-saudara, hari ini kita berkumpul.]\n“[d Besok kita bekerja bersama],” kata Rahmat.", "kata/Rahmat; kata/Rahmat");

    [Fact]
    public void Find_MarkNeverClosed_EndsWithItsParagraph() =>
        Expected.Quotes("“[d Kami semua sudah sampai di rumah.]\nRahmat pulang.", "/");

    [Fact]
    public void Find_SpeakerLabels_SpeechNeedsNoMarks() => Expected.Quotes(
        "Debat itu berlangsung panas.\nBudi Santoso: [d Saya tidak setuju dengan rencana itu.]\nAni Lestari: [d Mengapa Anda baru bicara sekarang?]",
        "/Budi Santoso; /Ani Lestari");

    [Fact]
    public void Find_Interview_AnswersAreSpeech() => Expected.Quotes(
        "Budi Santoso menerima kami di kantornya.\nApa tanggapan Anda soal banjir?\n[d Kami sudah menyiapkan pompa sejak awal tahun.]\n"
        + "Kapan pompa itu dipasang?\n[d Bulan depan pompa dipasang di tiga titik.]",
        "/Budi Santoso; /Budi Santoso");

    [Theory]
    [InlineData("Lagu “Hujan di Beranda Rumah Nenek” diputar sepanjang sore.")]
    [InlineData("Rahmat alias “Bang Mamat” membuka kios baru.")]
    [InlineData("Rumah “hantu” itu sepi pengunjung.")]
    [InlineData("Novel \"Laut di Malam yang Panjang\" laku keras.")]
    [InlineData("Dalam bukunya, “Pasar Kampung: Riwayat Dagang di Pesisir, 1901-1940”, Rina bercerita panjang.")]
    [InlineData("Pentas itu, “Wajah Kota Tua di Mata Warga”, digelar kemarin.")]
    [InlineData("Penulis: Rudi Hartono")]
    public void Find_MarksThatHoldNoSpeech_NoQuote(string text) => Assert.Empty(Expected.Extract(text).Quotes);

    [Fact]
    public void Find_NoCue_SpeakerIsToldByTheRunOfSpeech()
    {
        var quotes = Expected.Extract("“Kami tidak takut,” kata Rahmat. “Kami terus berjuang.”").Quotes;

        Assert.Equal(AttributedBy.Nearest, quotes[1].Speaker?.By);
        Assert.Null(quotes[1].Speaker?.Text);
    }
}
