using Kutip.Core;
using Kutip.Language.Entities;
using Kutip.Language.Tokens;

namespace Kutip.Language.Tests.Entities;

public sealed class InitialsTests
{
    [Theory]
    [InlineData("Komplotan itu dipimpin pria berinisial RS.", "RS")]
    [InlineData("Polisi menangkap RS (41) di Bekasi.", "RS")]
    [InlineData("Menurut korban, RH (23), pelaku datang pukul tiga.", "RH")]
    public void Find_InitialsOfAPerson_AreAName(string text, string name) =>
        Assert.Equal(name, Assert.Single(Find(text), entity => entity.Type == EntityType.Person).Name);

    [Theory]
    [InlineData("Polisi menghadirkan tiga tersangka, yakni FN, VR, dan GN. Menurut polisi, VR adalah kurir.", "FN,VR,GN")]
    [InlineData("Seorang warga berinisial NT ditangkap di Jayapura. NT diduga mencuri dua ekor sapi.", "NT")]
    [InlineData("Tersangka AH ditahan sejak Senin. Uang itu diterima AH di rumahnya.", "AH")]
    public void Find_InitialsInAListOrAgain_ArePersons(string text, string names) =>
        Assert.Equal(names.Split(','), Find(text).Where(entity => entity.Type == EntityType.Person).Select(entity => entity.Name));

    [Theory]
    [InlineData("Korban PHK bertambah.")]
    [InlineData("Pelaku UMKM mengeluh karena TV dan AC mahal.")]
    [InlineData("Ketua DPR (12) hadir.")]
    [InlineData("Dividen PT Maju MT (12) turun.")]
    [InlineData("Harga BBM (1200) naik.")]
    [InlineData("Sidang di DPR (12) ditunda.")]
    public void Find_OtherCapitals_AreNoPerson(string text) =>
        Assert.DoesNotContain(Find(text), entity => entity.Type == EntityType.Person && entity.Name.Length < 4);

    private static IReadOnlyList<Entity> Find(string text) =>
        new EntityFinder().Find(Document.Create(new Article { Id = "x", Source = new Source { Name = "x", Format = "text" }, Text = text }));
}
