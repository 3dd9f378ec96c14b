using Kutip.Core;
using Kutip.Language.Entities;
using Kutip.Language.Tokens;

namespace Kutip.Language.Tests.Entities;

public sealed class PersonEdgesTests
{
    [Fact]
    public void Find_PartsOfANameSideBySide_AreOnePerson()
    {
        var text = "Direktur Riset Center of Reform on Economics (CORE) Indonesia Piter Abdullah mengatakan hal itu. Piter menilai aturan itu baik. "
            + "Pasar itu ramai. Hujan turun sore. Jalan basah.";

        var person = Assert.Single(new EntityFinder().Find(Document.Create(Articles.Of(text))), entity => entity.Type == EntityType.Person);

        Assert.Equal(("Piter Abdullah", 2), (person.Name, person.Mentions.Count));
    }

    [Fact]
    public void Find_LegalFormAtTheEnd_MakesACompany() =>
        Assert.DoesNotContain(
            new EntityFinder().Find(Document.Create(Articles.Of("Dalam pada itu, jurucakap Tirta Kelantan Sdn Bhd menafikan bekalan itu tidak selamat."))),
            entity => entity.Type == EntityType.Person);
}
