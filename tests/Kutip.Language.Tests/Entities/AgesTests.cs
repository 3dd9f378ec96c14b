using Kutip.Core;
using Kutip.Language.Entities;
using Kutip.Language.Tokens;

namespace Kutip.Language.Tests.Entities;

public sealed class AgesTests
{
    private static readonly EntityFinder Finder = new();

    [Fact]
    public void A_name_with_an_age_is_a_persons()
    {
        var entities = Finder.Find(Document.Create(Articles.Of(
            "Akibat kejadian ini, sopir truk bernama Karta (51), warga Kabupaten Indramayu, meninggal dunia di lokasi kejadian. Karta sempat meminta kopi.")));

        Assert.Equal(EntityType.Person, Assert.Single(entities, entity => entity.Name == "Karta").Type);
    }

    [Theory]
    [InlineData("Jumlahnya terbanyak di Bandung (51), lalu di Bogor (34).", "Bandung")]
    [InlineData("Panitia Masjid Agung (51) mencatat jumlah tamu.", "Masjid Agung")]
    public void A_known_place_or_body_with_a_number_is_none(string text, string name) =>
        Assert.DoesNotContain(Finder.Find(Document.Create(Articles.Of(text))), entity => entity.Type == EntityType.Person && entity.Name.Contains(name, StringComparison.Ordinal));
}
