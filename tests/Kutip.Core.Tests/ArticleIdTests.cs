using CsCheck;

namespace Kutip.Core.Tests;

public sealed class ArticleIdTests
{
    [Fact]
    public void FromName_KnownName_IsTheBase32OfItsHash()
    {
        // printf %s a.txt | sha256sum | cut -c1-32 | xxd -r -p | base32 | tr A-Z a-z
        Assert.Equal("dc34wcm2t2r7kc5itg23vapa2m", ArticleId.FromName("a.txt"));
    }

    [Fact]
    public void FromName_AnyName_IsValidAndRepeatable() =>
        Gen.String[1, 200].Sample(name =>
        {
            var id = ArticleId.FromName(name);
            Assert.True(ArticleId.IsValid(id));
            Assert.Equal(id, ArticleId.FromName(name));
        });

    [Theory]
    [InlineData("")]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXYZ")]
    [InlineData("abcdefghijklmnopqrstuvwxy/")]
    [InlineData("abcdefghijklmnopqrstuvwxyzz")]
    public void IsValid_AnythingElse_IsNot(string id) => Assert.False(ArticleId.IsValid(id));
}
