using Kutip.Core;
using Kutip.Language.Entities;
using Kutip.Language.Tokens;

namespace Kutip.Language.Tests.Entities;

public sealed class ShortFormsTests
{
    private static readonly EntityFinder Finder = new();

    [Theory]
    [InlineData("Wahana Lingkungan Hidup Indonesia (Walhi)")]
    [InlineData("Asosiasi Pengusaha Ritel Indonesia (Aprindo)")]
    [InlineData("Perkumpulan untuk Pemilu dan Demokrasi (Perludem)")]
    [InlineData("Komisi untuk Orang Hilang dan Korban Tindak Kekerasan (Kontras)")]
    [InlineData("Lembaga Studi dan Advokasi Masyarakat (Elsam)")]
    [InlineData("Lembaga Studi dan Advokasi Pesisir (Elsap)")]
    [InlineData("Badan Meteorologi, Klimatologi, dan Geofisika (BMKG)")]
    [InlineData("Masyarakat Transportasi Indonesia (MTI)")]
    [InlineData("Pusat Studi Hukum dan Kebijakan Indonesia (PSHK)")]
    [InlineData("Dewan Guru Besar Universitas Indonesia (DGB UI)")]
    [InlineData("Center for Strategic and International Studies (CSIS)")]
    public void A_body_and_its_short_form_in_brackets_are_one_and_the_person_behind_them_another(string introduced)
    {
        var open = introduced.IndexOf(" (", StringComparison.Ordinal);
        var (body, shortForm) = (introduced[..open], introduced[(open + 2)..^1]);

        var entities = Find(
            $"""
            Ketua {introduced} Rudi Hermawan menilai kebijakan itu keliru.
            Menurut Rudi, pemerintah tidak mendengar warga. Ia meminta aturan itu dicabut.
            "Kami akan menggugat," kata Rudi.
            {shortForm} sudah mengirim surat kepada presiden. Surat itu belum dijawab.
            """);

        var person = Assert.Single(entities, entity => entity.Type == EntityType.Person);
        Assert.Equal(("Rudi Hermawan", "Ketua", body), (person.Name, person.Role, person.Affiliation));
        var found = Assert.Single(entities, entity => entity.Type == EntityType.Organization);
        Assert.Equal((body, 3), (found.Name, found.Mentions.Count));
    }

    [Fact]
    public void A_short_form_in_the_middle_of_an_affiliation_parts_the_names_and_leaves_the_affiliation()
    {
        var entities = Find(
            """
            Ketua Kamar Dagang dan Industri (Kadin) Jawa Timur Rudi Hermawan menilai kebijakan itu keliru.
            Menurut Rudi, pengusaha tidak didengar. Ia meminta aturan itu dicabut.
            Surat Kadin belum dijawab. Rudi akan menunggu sampai besok.
            """);

        Assert.Equal("Kamar Dagang dan Industri Jawa Timur", Assert.Single(entities, entity => entity.Name == "Rudi Hermawan").Affiliation);
        Assert.Equal(3, Assert.Single(entities, entity => entity.Name == "Kamar Dagang dan Industri").Mentions.Count);
        Assert.Contains(entities, entity => entity.Name == "Jawa Timur");
    }

    [Fact]
    public void A_company_keeps_its_legal_form_and_a_person_the_nickname()
    {
        var entities = Find(
            """
            Direktur PT Semen Mandala (Persero) Tbk bertemu Joko Widodo (Jokowi) di Solo kemarin.
            Pertemuan itu berlangsung satu jam. Keduanya membahas pabrik baru.
            Pabrik itu akan dibangun tahun depan. Warga menyambutnya. Jokowi pulang pada sore hari.
            """);

        Assert.DoesNotContain(entities, entity => entity.Name.StartsWith("Persero", StringComparison.Ordinal));
        Assert.Equal(3, Assert.Single(entities, entity => entity.Name == "Joko Widodo").Mentions.Count);
    }

    private static IReadOnlyList<Entity> Find(string text) => Finder.Find(Document.Create(Articles.Of(text)));
}
