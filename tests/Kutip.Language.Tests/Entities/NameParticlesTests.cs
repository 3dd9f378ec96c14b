using Kutip.Core;
using Kutip.Language.Entities;
using Kutip.Language.Tokens;

namespace Kutip.Language.Tests.Entities;

public sealed class NameParticlesTests
{
    [Theory]
    [InlineData("Presiden Mesir Abdel Fattah al-Sisi berkunjung ke Jakarta, Senin.", "Abdel Fattah al-Sisi", "Presiden", "Mesir")]
    [InlineData("Pemimpin kelompok itu, Abu Bakr al-Baghdadi, menolak tawaran tersebut.", "Abu Bakr al-Baghdadi", "Pemimpin", null)]
    [InlineData("Presiden Komisi Eropa Ursula von der Leyen mengatakan kesepakatan itu penting.", "Ursula von der Leyen", "Presiden", "Komisi Eropa")]
    [InlineData("Presiden Brasil Luiz Inacio Lula da Silva menolak usul itu.", "Luiz Inacio Lula da Silva", "Presiden", "Brasil")]
    [InlineData("Menurut Budi bin Salim, sawah di desanya kering sejak Juni.", "Budi bin Salim", null, null)]
    public void Find_SmallWordsWithinAName_BelongToIt(string sentence, string name, string? role, string? affiliation)
    {
        var person = Assert.Single(Find(sentence), entity => entity.Type == EntityType.Person);

        Assert.Equal((name, role, affiliation), (person.Name, person.Role, person.Affiliation));
    }

    [Fact]
    public void Find_ArticleAndLastPart_AreTheBearer()
    {
        var person = Assert.Single(Find("Presiden Suriah Bashar al-Assad hadir. \"Kami siap,\" kata al-Assad di Damaskus."), entity => entity.Type == EntityType.Person);

        Assert.Equal(("Bashar al-Assad", 2), (person.Name, person.Mentions.Count));
    }

    [Fact]
    public void Find_PrefixBeforeAHyphen_IsNoArticle() =>
        Assert.DoesNotContain(Find("Petugas memeriksa e-KTP warga non-Muslim se-Indonesia."), entity => entity.Type == EntityType.Person);

    private static IReadOnlyList<Entity> Find(string text) => new EntityFinder().Find(Document.Create(Articles.Of(text)));
}
