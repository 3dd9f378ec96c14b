namespace Kutip.Language.Tests.Quotes;

public class IndirectTests
{
    [Theory]
    [InlineData("Rahmat mengatakan bahwa [i pasar itu akan dibersihkan setiap pagi].", "mengatakan/Rahmat")]
    [InlineData("Rahmat juga mengatakan, [i pasar itu akan dibersihkan setiap pagi].", "mengatakan/Rahmat")]
    [InlineData("Menurut Rahmat, [i pasar itu akan dibersihkan setiap pagi].", "Menurut/Rahmat")]
    [InlineData("Dijelaskannya, [i pasar itu akan dibersihkan setiap pagi].", "Dijelaskannya/")]
    [InlineData("[i Pasar itu akan dibersihkan setiap pagi], kata Rahmat.", "kata/Rahmat")]
    [InlineData("[i Pasar itu rusak parah], demikian disampaikan Kepala Dinas Anton Wijaya, Selasa (4/4/2023).", "disampaikan/Anton Wijaya")]
    [InlineData("Usai rapat, Rahmat menjelaskan kepada wartawan bahwa [i anggaran sudah cair].", "menjelaskan/Rahmat")]
    [InlineData("Rahmat menilai [i kebijakan itu keliru dan merugikan petani].", "menilai/Rahmat")]
    [InlineData("Rahmat membantah [i telah menerima uang dari kontraktor].", "membantah/Rahmat")]
    [InlineData("Rahmat menyebut [i pentingnya kerja sama antardesa].", "menyebut/Rahmat")]
    [InlineData("Rahmat mengimbau [i agar warga tidak keluar rumah].", "mengimbau/Rahmat")]
    [InlineData("Rahmat menggemakan klaim Anton bahwa [i jembatan itu aman].", "menggemakan klaim/Rahmat")]
    public void Find_ReportedClause_QuoteIsTheClause(string example, string attributions) => Expected.Quotes(example, attributions);

    [Theory]
    [InlineData("[i Sebab, kata Rahmat, pasar itu dibersihkan setiap pagi].", "kata/Rahmat")]
    [InlineData("[i Sebab, kata Rahmat saat ditemui di Semarang, pasar itu dibersihkan setiap pagi].", "kata/Rahmat")]
    [InlineData("[i Harga cabai, menurut pedagang, naik dua kali lipat].", "menurut/pedagang")]
    [InlineData("[i Harga cabai naik dua kali lipat, kata Rahmat, karena stok menipis].", "kata/Rahmat")]
    [InlineData("[i Dengan demikian, Rahmat menambahkan, pasar itu tutup lebih awal].", "menambahkan/Rahmat")]
    [InlineData("[i Dalam rancangan itu, dijelaskan Rahmat, untuk pertama kalinya pemerintah mencantumkan biaya].", "dijelaskan/Rahmat")]
    public void Find_CueWithinTheClause_QuoteHoldsBoth(string example, string attributions) => Expected.Quotes(example, attributions);

    [Theory]
    [InlineData("[m Pasar itu sudah mencapai “batas baru”], kata Rahmat.", "kata/Rahmat")]
    [InlineData("Rahmat menyebut [m kebijakan itu “tidak adil dan merugikan rakyat kecil”].", "menyebut/Rahmat")]
    public void Find_SomeWordsInMarks_QuoteIsMixed(string example, string attributions) => Expected.Quotes(example, attributions);

    [Theory]
    [InlineData("Rahmat mengatakan [i jalan itu rusak] dan menegaskan bahwa [i perbaikan dimulai Senin].", "mengatakan/Rahmat; menegaskan/Rahmat")]
    [InlineData("[i Jalan itu sudah rusak], kata Rahmat, membenarkan bahwa [i perbaikan dimulai Senin].", "kata/Rahmat; membenarkan/Rahmat")]
    [InlineData("Rahmat menuturkan, [i tim sudah berangkat], sementara Anton mengatakan [i bantuan segera dikirim].", "menuturkan/Rahmat; mengatakan/Anton")]
    [InlineData("Rahmat menanggapi kritik itu dengan tenang, menggarisbawahi [i fokus tim pada korban].", "menggarisbawahi/Rahmat")]
    [InlineData("Rahmat mengatakan [i harga akan turun], Senin (3/4/2023).", "mengatakan/Rahmat")]
    [InlineData("Rahmat mengatakan [i harga akan turun], seperti dikutip Kantor Berita Nusa.", "mengatakan/Rahmat")]
    public void Find_ClauseEndsBeforeTheSentence_QuoteEndsThere(string example, string attributions) => Expected.Quotes(example, attributions);

    [Theory]
    [InlineData("Rahmat tidak mengatakan bahwa pasar itu kotor.")]
    [InlineData("Rahmat belum menyatakan akan maju lagi.")]
    [InlineData("Rahmat akan menyampaikan bahwa pasar itu ditutup.")]
    [InlineData("Apakah Rahmat mengatakan hal itu?")]
    [InlineData("Rahmat menyampaikan terima kasih kepada warga.")]
    [InlineData("Rahmat membantah tuduhan itu.")]
    [InlineData("Rahmat mengatakan hal itu seusai rapat di Semarang.")]
    [InlineData("Rahmat mengungkapkan kekecewaannya.")]
    public void Find_NothingSaid_NoQuote(string text) => Assert.Empty(Expected.Extract(text).Quotes);

    [Theory]
    [InlineData("Rahmat lupa kata kunci surelnya.")]
    [InlineData("Kata sandi surel itu diganti.")]
    [InlineData("Warga menyebut jalan itu Jalan Tikus.")]
    [InlineData("Hasilnya jelas lebih baik dari tahun lalu.")]
    [InlineData("Jelas, ini bukan hal mudah bagi petani.")]
    [InlineData("Tahap lanjut pembangunan dimulai pekan depan.")]
    [InlineData("Menurut rencana, jembatan itu akan dibuka pada Maret.")]
    [InlineData("Harap maklum, toko ini tutup.")]
    public void Find_CueInAnotherSense_NoQuote(string text) => Assert.Empty(Expected.Extract(text).Quotes);
}
