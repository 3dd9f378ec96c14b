using Kutip.Core;
using Kutip.Language.Entities;
using Kutip.Language.Tokens;

namespace Kutip.Language.Tests.Entities;

public sealed class ValueFinderTests
{
    [Theory]
    [InlineData("Anggaran Rp 1,5 triliun disetujui.", "Rp 1,5 triliun", "IDR 1500000000000")]
    [InlineData("Anggaran Rp1.250.000 disetujui.", "Rp1.250.000", "IDR 1250000")]
    [InlineData("Nilainya US$ 20 juta.", "US$ 20 juta", "USD 20000000")]
    [InlineData("Nilainya dua juta dolar AS.", "dua juta dolar AS", "USD 2000000")]
    [InlineData("Harganya 50 ribu rupiah per ekor.", "50 ribu rupiah", "IDR 50000")]
    public void Find_Money_IsNormalised(string text, string mention, string value) => AssertOne(EntityType.Money, text, mention, value);

    [Theory]
    [InlineData("Naik 3,5 persen.", "3,5 persen", "3.5 %")]
    [InlineData("Naik 20% tahun ini.", "20%", "20 %")]
    [InlineData("Naik 20 % tahun ini.", "20 %", "20 %")]
    public void Find_Percentage_IsNormalised(string text, string mention, string value) => AssertOne(EntityType.Percent, text, mention, value);

    [Theory]
    [InlineData("Jaraknya 120 kilometer dari sini.", "120 kilometer", "120 km")]
    [InlineData("Luasnya 1.500 hektare.", "1.500 hektare", "1500 ha")]
    [InlineData("Beratnya 2,5 ton.", "2,5 ton", "2.5 t")]
    public void Find_Quantity_IsNormalised(string text, string mention, string value) => AssertOne(EntityType.Quantity, text, mention, value);

    [Theory]
    [InlineData("Menurut Undang-Undang Nomor 11 Tahun 2020 itu sah.", "Undang-Undang Nomor 11 Tahun 2020", "UU 11/2020")]
    [InlineData("Menurut UU No 6/2023 itu sah.", "UU No 6/2023", "UU 6/2023")]
    [InlineData("Menurut Peraturan Pemerintah Nomor 5 Tahun 2021 itu sah.", "Peraturan Pemerintah Nomor 5 Tahun 2021", "PP 5/2021")]
    [InlineData("Menurut UU Cipta Kerja itu sah.", "UU Cipta Kerja", "UU cipta kerja")]
    [InlineData("Menurut UUD 1945 itu sah.", "UUD 1945", "UUD")]
    public void Find_Law_IsNormalised(string text, string mention, string value) => AssertOne(EntityType.Law, text, mention, value);

    [Theory]
    [InlineData("Ada 3 orang pada 22/2/2023 pukul 10.30.")]
    [InlineData("Rp dan % tanpa angka.")]
    [InlineData("Angka 99999999999999999999999999 triliun triliun triliun persen.")]
    public void Find_NoAmount_IsEmpty(string text) => Assert.Empty(Find(text));

    private static void AssertOne(EntityType type, string text, string mention, string value)
    {
        var found = Assert.Single(Find(text));
        Assert.Equal((type, value), (found.Type, found.Value));
        var document = Document.Create(Articles.Of(text));
        Assert.Equal(mention, document.Chars(found.First, found.Last));
    }

    private static List<ValueSpan> Find(string text)
    {
        var document = Document.Create(Articles.Of(text));
        return ValueFinder.Find(document, new TokenForms(document), EntityPack.ByModel());
    }
}
