using CsCheck;
using Kutip.Language.Entities;

namespace Kutip.Language.Tests.Entities;

public sealed class NameKeyTests
{
    [Theory]
    [InlineData("Presiden Joko Widodo", "joko widodo")]
    [InlineData("Dr. H. Moh. Mahfud, S.H., M.Si.", "muhammad mahfud")]
    [InlineData("Komisaris Besar Yusri Yunus", "yusri yunus")]
    [InlineData("Kombes Pol Yusri Yunus", "yusri yunus")]
    [InlineData("Wakil Presiden Jusuf Kalla", "jusuf kalla")]
    [InlineData("Soekarno", "sukarno")]
    [InlineData("Djoko Tjandra", "joko candra")]
    [InlineData("Ma’ruf Amin", "maruf amin")]
    [InlineData("José", "jose")]
    [InlineData("Jokowi", "joko widodo")]
    [InlineData("SBY", "susilo bambang yudhoyono")]
    [InlineData("Tuan Guru Bajang", "muhammad zainul majdi")]
    [InlineData("Muammar Gaddafi", "moammar khadafi")]
    [InlineData("KPK", "komisi pemberantasan korupsi")]
    [InlineData("...", "")]
    public void Of_Name_IsItsNormalForm(string name, string key) => Assert.Equal(key, NameKey.Of(name));

    [Fact]
    public void Of_AnyText_GivesAKeyOfItself() =>
        Gen.String.Sample(name => NameKey.Of(name).Length >= 0);
}
