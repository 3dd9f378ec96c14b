using Kutip.Articles.Press;

namespace Kutip.Articles.Tests.Press;

public sealed class DatelinesTests
{
    [Theory]
    [InlineData("TRIBUNNEWS.COM, MOSKOW - Kedua pihak bertemu.", "Moskow", "TRIBUNNEWS.COM")]
    [InlineData("JAKARTA, KOMPAS.com - Kedua pihak bertemu.", "Jakarta", "KOMPAS.com")]
    [InlineData("BANDA ACEH, KOMPAS — Kedua pihak bertemu.", "Banda Aceh", "KOMPAS")]
    [InlineData("MANADO, KOMPAS–Kedua pihak bertemu.", "Manado", "KOMPAS")]
    [InlineData("Jakarta (ANTARA) - Kedua pihak bertemu.", "Jakarta", "ANTARA")]
    [InlineData("TEMPO.CO, Jakarta -Kedua pihak bertemu.", "Jakarta", "TEMPO.CO")]
    [InlineData("Liputan6.com, Jakarta Kedua pihak bertemu.", "Jakarta", "Liputan6.com")]
    [InlineData("Liputan6.com, Jakarta - Kedua pihak bertemu.", "Jakarta", "Liputan6.com")]
    [InlineData("REPUBLIKA.CO.ID, JAKARTA -- Kedua pihak bertemu.", "Jakarta", "REPUBLIKA.CO.ID")]
    [InlineData("Bisnis.com, JAKARTA — Kedua pihak bertemu.", "Jakarta", "Bisnis.com")]
    [InlineData("Jakarta, CNN Indonesia -- Kedua pihak bertemu.", "Jakarta", "CNN Indonesia")]
    [InlineData("Jakarta - Kedua pihak bertemu.", "Jakarta", null)]
    [InlineData("JAKARTA: Kedua pihak bertemu.", "Jakarta", null)]
    [InlineData("KEPULAUAN ARU - Kedua pihak bertemu.", "Kepulauan Aru", null)]
    [InlineData("Suara.com - Kedua pihak bertemu.", null, "Suara.com")]
    [InlineData("KONTAN.CO.ID - JAKARTA. Kedua pihak bertemu.", "Jakarta", "KONTAN.CO.ID")]
    [InlineData("SURYA.co.id | SURABAYA - Kedua pihak bertemu.", "Surabaya", "SURYA.co.id")]
    [InlineData("TRIBUN-TIMUR.COM, MAKASSAR - Kedua pihak bertemu.", "Makassar", "TRIBUN-TIMUR.COM")]
    [InlineData("London, 5/11 (ANTARA/Reuters) - Kedua pihak bertemu.", "London", "ANTARA")]
    [InlineData("WASHINGTON, Feb 3 (Reuters) - Kedua pihak bertemu.", "Washington", "Reuters")]
    [InlineData("ALOR SETAR, 12 Mac (Bernama) -- Kedua pihak bertemu.", "Alor Setar", "Bernama")]
    [InlineData("JOHOR BAHRU: Kedua pihak bertemu.", "Johor Bahru", null)]
    [InlineData("kabarkini.id, Jakarta - Kedua pihak bertemu.", "Jakarta", "kabarkini.id")]
    public void Find_Dateline_GivesPlaceAndPublisher(string text, string? place, string? signature)
    {
        var opening = Datelines.Find(text, new Line(0, text.Length));

        Assert.NotNull(opening);
        Assert.Equal(place, opening.Dateline.Place);
        Assert.Equal(signature, opening.Signature);
        Assert.Equal("Kedua pihak bertemu.", text[opening.BodyStart..]);
    }

    [Theory]
    [InlineData("Persija Jakarta - Persib Bandung berakhir imbang.")]
    [InlineData("Menteri Perdagangan - yang baru dilantik - berkunjung ke pasar.")]
    [InlineData("Harga beras naik: pedagang mengeluh.")]
    [InlineData("\"Kami menunggu,\" kata Rudi - warga setempat.")]
    [InlineData("KPK - lembaga antirasuah - memanggil saksi.")]
    [InlineData("Jakarta adalah kota besar.")]
    public void Find_SentenceWithDash_IsNone(string text) => Assert.Null(Datelines.Find(text, new Line(0, text.Length)));
}
