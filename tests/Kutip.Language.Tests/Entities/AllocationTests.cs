using Kutip.Language.Entities;
using Kutip.Language.Tokens;

namespace Kutip.Language.Tests.Entities;

public sealed class AllocationTests
{
    private const int MostPerSentence = 1024;
    private const int Rounds = 50;

    private const string Text =
        """
        Menteri Perhubungan Andi Santoso meresmikan Pelabuhan Tanjung Merah di Kota Bitung, Sulawesi Utara, pada Selasa pagi. Pembangunannya menelan Rp 1,5 triliun dan memakan waktu empat tahun.
        "Pelabuhan ini akan memangkas biaya angkut sampai 30 persen," kata Andi kepada wartawan.
        Gubernur Sulawesi Utara Rudi Hermawan mengatakan bahwa nelayan akan mendapat dermaga sendiri. Menurut dia, sudah ada 120 kapal yang mendaftar. Rudi berharap pemerintah pusat menambah kapal perintis.
        Ketua Komisi V DPR Siti Rahmawati meminta Kementerian Perhubungan (Kemenhub) mengawasi tarifnya. Kemenhub sebelumnya membatalkan dua tender di Indonesia bagian timur.
        """;

    [Fact]
    public void A_sentence_of_an_article_takes_less_than_a_kilobyte_from_its_text_to_its_entities()
    {
        var finder = new EntityFinder();
        var article = Articles.Of(Text);
        var sentences = Document.Create(article).Sentences.Length;
        var least = long.MaxValue;
        // The first rounds fill what is kept for the next article; other threads may borrow it, so that the best round counts.
        for (var round = 0; round < Rounds; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            finder.Find(Document.Create(article));
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.InRange(least / sentences, 0, MostPerSentence);
    }
}
