using CsCheck;
using Kutip.Storage.Tables;

namespace Kutip.Storage.Tests.Tables;

public sealed class KeyTextTests
{
    [Theory]
    [InlineData("joko widodo", "joko widodo")]
    [InlineData("ma'ruf/amin", "ma_0027ruf_002famin")]
    [InlineData("a_b", "a_005fb")]
    public void Of_AText_IsReadable(string text, string key) => Assert.Equal(key, KeyText.Of(text));

    [Fact]
    public void Of_AnyText_IsAValidKey() => Gen.String[0, 2000].Sample(text =>
    {
        var key = KeyText.Of(text);
        Assert.True(key.Length <= 300);
        Assert.DoesNotContain(key, c => c is '/' or '\\' or '#' or '?' or '%' or '\'' || char.IsControl(c) || char.IsSurrogate(c));
    });

    [Fact]
    public void Of_TwoTexts_AreTwoKeys() => Gen.Select(Gen.String[0, 400], Gen.String[0, 400])
        .Where((a, b) => a != b)
        .Sample((a, b) => Assert.NotEqual(KeyText.Of(a), KeyText.Of(b)));
}
