using CsCheck;
using Kutip.Core;
using Kutip.Language.Entities;
using Kutip.Language.Tokens;

namespace Kutip.Language.Tests.Entities.Rules;

public sealed class RuleNamesTests
{
    private static readonly EntityFinder Finder = new();

    [Theory]
    [InlineData("Russian Foreign Minister Sergei Lavrov arrived on Monday.", "Sergei Lavrov", "Foreign Minister", "Russia")]
    [InlineData("He met Indonesian President Joko Widodo in Bali.", "Joko Widodo", "President", "Indonesia")]
    [InlineData("It was shown by Apple CEO Tim Cook.", "Tim Cook", "CEO", "Apple")]
    [InlineData("Jane Doe, a spokesperson for the Ministry of Health, declined.", "Jane Doe", "spokesperson", "Ministry of Health")]
    [InlineData("John Smith, 34, a farmer from Kent, disagreed.", "John Smith", "farmer", "Kent")]
    [InlineData("The plan was drawn up by Dr. Sunita Kapoor, an engineer at the University of Leeds.", "Sunita Kapoor", "engineer", "University of Leeds")]
    [InlineData("Airport spokeswoman Marlene Decker said so at the end of the day.", "Marlene Decker", "Airport spokeswoman", null)]
    [InlineData("Bekasi Environment Agency head Rudi Hartawan said so at the end of the day.", "Rudi Hartawan", "head", "Bekasi Environment Agency")]
    [InlineData("The governor of North Maluku Sahril Taher said so at the end of the day.", "Sahril Taher", "governor", "North Maluku")]
    [InlineData("Director General of Capture Fisheries Bambang Priyanto said so at the end of the day.", "Bambang Priyanto", "Director General of Capture Fisheries", null)]
    [InlineData("Chairperson of the Traditional Fishermen's Union (KNTI) Dedi Supriatna said so at the end of the day.", "Dedi Supriatna", "Chairperson", "Traditional Fishermen's Union")]
    [InlineData("Maria Peni, a 46-year-old farmer who fled, was tired.", "Maria Peni", "farmer", null)]
    [InlineData("Associate Professor Vikram Nair of the National University of Singapore said so at the end of the day.", "Vikram Nair", "Associate Professor", "National University of Singapore")]
    [InlineData("Ruth Adeyemi, professor of law at Harvard University, said so at the end of the day.", "Ruth Adeyemi", "professor of law", "Harvard University")]
    [InlineData("The clinic's owner, Tom Baker, was angry.", "Tom Baker", "owner", null)]
    [InlineData("The Coastal Rescue Trust closed. Its director Fiona Balfour was sorry.", "Fiona Balfour", "director", "Coastal Rescue Trust")]
    [InlineData("Koh Wei Ling, Singapore's trade minister, was there at the end of it.", "Koh Wei Ling", "trade minister", "Singapore")]
    [InlineData("Theresa May, the former British prime minister, was there at the end of it.", "Theresa May", "prime minister", "United Kingdom")]
    [InlineData("Assistant U.S. Attorney Melissa Tran said so at the end of the day.", "Melissa Tran", "Assistant U.S. Attorney", null)]
    [InlineData("Energy and Mineral Resources Minister Haryo Wicaksono said so at the end of the day.", "Haryo Wicaksono", "Energy and Mineral Resources Minister", null)]
    [InlineData("Indonesian Solar Association (ASI) chairwoman Mutiara Lubis said so at the end of the day.", "Mutiara Lubis", "chairwoman", "Indonesian Solar Association")]
    [InlineData("Professor of medical entomology at Gadjah Mada University Sri Wahyuningsih said so at the end of the day.", "Sri Wahyuningsih", "Professor of medical entomology", "Gadjah Mada University")]
    [InlineData("Head of the Meteorology, Climatology, and Geophysics Agency (BMKG) Dwikora Karnawan said so at the end of the day.", "Dwikora Karnawan", "Head", "Meteorology, Climatology, and Geophysics Agency")]
    [InlineData("Minister for Health Ong Ye Kang said so at the end of the day.", "Ong Ye Kang", "Minister for Health", null)]
    [InlineData("Deputy Minister of Public Works Diana Kusuma said so at the end of the day.", "Diana Kusuma", "Deputy Minister of Public Works", null)]
    [InlineData("Chief of the Indonesian Navy Admiral Muhammad Aliman said so at the end of the day.", "Muhammad Aliman", "Chief", "Indonesian Navy")]
    [InlineData("Member of House of Representatives Commission IX Nur Fadhilah said so at the end of the day.", "Nur Fadhilah", "Member", "House of Representatives Commission IX")]
    [InlineData("Bank of England Governor Andrew Bailiss said so at the end of the day.", "Andrew Bailiss", "Governor", "Bank of England")]
    [InlineData("JPMorgan Chase & Co CEO Jamie Dorman said so at the end of the day.", "Jamie Dorman", "CEO", "JPMorgan Chase & Co")]
    [InlineData("Amnesty International's deputy Asia director, Montse Ferrer, said so at the end of the day.", "Montse Ferrer", "deputy Asia director", "Amnesty International")]
    [InlineData("Peter Cardle, chief market economist at Spartan Capital Securities, said so at the end of the day.", "Peter Cardle", "chief market economist", "Spartan Capital Securities")]
    [InlineData("John Keel, a partner at law firm Baker & Doyle, said so at the end of the day.", "John Keel", "partner", "Baker & Doyle")]
    [InlineData("Judge Michael Topolsky KC said so at the end of the day.", "Michael Topolsky", "Judge", null)]
    [InlineData("Labour MP Diane Abbey said so at the end of the day.", "Diane Abbey", "MP", "Labour")]
    [InlineData("Fossil hunter Lenny Thurlow said so at the end of the day.", "Lenny Thurlow", "Fossil hunter", null)]
    [InlineData("The 2023 champion Cormac Devaney said so at the end of the day.", "Cormac Devaney", "2023 champion", null)]
    [InlineData("Jakarta Police spokesperson Brig. Gen. Yusri Yunanto said so at the end of the day.", "Yusri Yunanto", "spokesperson", "Jakarta Police")]
    [InlineData("Sarah Lewis, Shell's head of exploration, said so at the end of the day.", "Sarah Lewis", "head of exploration", "Shell")]
    [InlineData("Ivan Petrov, then a lecturer at Leeds University, said so at the end of the day.", "Ivan Petrov", "lecturer", "Leeds University")]
    [InlineData("Layla Moran, chair of the Commons health committee, said so at the end of the day.", "Layla Moran", "chair", "Commons health committee")]
    [InlineData("Dr Jane Lowe, senior lecturer in law at Cardiff University, said so at the end of the day.", "Jane Lowe", "senior lecturer in law", "Cardiff University")]
    [InlineData("Deputy for Disaster Mitigation at BNPB Prasinta Dewi said so at the end of the day.", "Prasinta Dewi", "Deputy for Disaster Mitigation", "BNPB")]
    [InlineData("West Nusa Tenggara Tourism Office Head Jamaluddin Malady said so at the end of the day.", "Jamaluddin Malady", "Head", "West Nusa Tenggara Tourism Office")]
    [InlineData("Vice Chairman of House of Representatives Commission VI Andre Rosiade said so at the end of the day.", "Andre Rosiade", "Vice Chairman", "House of Representatives Commission VI")]
    [InlineData("UOB head of markets strategy Heng Koon How said so at the end of the day.", "Heng Koon How", "head of markets strategy", "UOB")]
    [InlineData("Ms Tan Li Ying, 34, a marketing manager, said so at the end of the day.", "Tan Li Ying", "marketing manager", null)]
    [InlineData("Spain coach Luis de la Fuente said so at the end of the day.", "Luis de la Fuente", "coach", "Spain")]
    public void Find_TitlePhrase_IsRoleAndAffiliation(string text, string name, string role, string? affiliation)
    {
        var person = Assert.Single(Find(text), entity => entity.Type == EntityType.Person);
        Assert.Equal((name, role, affiliation), (person.Name, person.Role, person.Affiliation));
    }

    [Theory]
    [InlineData("Prices rose, the Ministry of Maritime Affairs and Fisheries said.", EntityType.Organization, "Ministry of Maritime Affairs and Fisheries")]
    [InlineData("It was the British Beekeepers Association.", EntityType.Organization, "British Beekeepers Association")]
    [InlineData("Shares of Andina Minerals Corp fell.", EntityType.Organization, "Andina Minerals Corp")]
    [InlineData("They sailed to Kri Island by night.", EntityType.Location, "Kri Island")]
    [InlineData("It struck near the town of Haldumulla on Friday.", EntityType.Location, "Haldumulla")]
    [InlineData("He left South Korea in May.", EntityType.Location, "South Korea")]
    [InlineData("They won the Rugby World Cup that year.", EntityType.Event, "Rugby World Cup")]
    [InlineData("It was banned by the Clean Rivers Act long ago.", EntityType.Law, "Clean Rivers Act")]
    [InlineData("They drank with Jimmy Hill.", EntityType.Person, "Jimmy Hill")]
    public void Find_Name_IsOfItsKind(string text, EntityType type, string name)
    {
        var entity = Assert.Single(Find(text));
        Assert.Equal((type, name), (entity.Type, entity.Name));
    }

    [Theory]
    [InlineData("The deal was worth $1.5 billion.", EntityType.Money, "USD 1500000000")]
    [InlineData("It cost £1,250 a year.", EntityType.Money, "GBP 1250")]
    [InlineData("Prices rose 3.5 percent.", EntityType.Percent, "3.5 %")]
    [InlineData("It lies 120 miles away.", EntityType.Quantity, "120 mi")]
    [InlineData("About 40,000 tonnes were sold.", EntityType.Quantity, "40000 t")]
    public void Find_Amount_IsNormalised(string text, EntityType type, string value)
    {
        var entity = Assert.Single(Find(text));
        Assert.Equal((type, value), (entity.Type, entity.Key));
    }

    [Fact]
    public void Find_ShorterNames_AreMentionsOfTheFullest()
    {
        var entities = Find("Jane Doe met officials of the National Environment Agency (NEA). Ms Doe was pleased, but the NEA was not. Andina Minerals Corp left. Andina said no.");
        Assert.Equal(
            [("Jane Doe", "Doe"), ("National Environment Agency", "NEA"), ("Andina Minerals Corp", "Andina")],
            entities.Select(entity => (entity.Name, entity.Mentions[^1].Text)));
    }

    [Theory]
    [InlineData("The boat left on Friday. Nobody knew.")]
    [InlineData("Residents of the village fled. Police said so at the end of the day.")]
    [InlineData("It sold 12 copies of “Handle With Care”.")]
    public void Find_NothingNamed_IsEmpty(string text) => Assert.Empty(Find(text));

    [Fact]
    public void Find_AnyText_MentionsAreTheTextAtTheirOffsets() =>
        Gen.String["JaneDoe ofthe Ministry's .,“”’\"()0123%$\n"].Sample(text =>
        {
            foreach (var mention in Find(text).SelectMany(entity => entity.Mentions))
                Assert.Equal(text[mention.Start..mention.End], mention.Text);
        });

    [Theory]
    [InlineData("a", 10_000_000)]
    [InlineData("“", 100_000)]
    [InlineData("'s", 100_000)]
    [InlineData("Ministry of ", 50_000)]
    [InlineData("Minister ", 50_000)]
    [InlineData("Jane Doe, its director, ", 20_000)]
    [InlineData("Jane and the ", 50_000)]
    [InlineData("\uD800", 100_000)]
    public void Find_LongMonotony_EndsInTime(string piece, int count)
    {
        var text = string.Concat(Enumerable.Repeat(piece, count));
        Assert.All(Find(text).SelectMany(entity => entity.Mentions), mention => Assert.Equal(text[mention.Start..mention.End], mention.Text));
    }

    private static IReadOnlyList<Entity> Find(string text) => Finder.Find(Document.Create(Articles.Of(text, "en")));
}
