using Kutip.Language.Entities;
using Kutip.Language.Entities.Tagging;

namespace Kutip.Language.Tests.Entities.Tagging;

public sealed class WordTypesTests
{
    private readonly WordTypes _types = new(IndonesianModel.Load().WordTypes);

    [Theory]
    [InlineData("mengatakan", 0)]
    [InlineData("Zulkifli", 1)]
    [InlineData("Wijayanto", 2)]
    [InlineData("Universitas", 3)]
    [InlineData("Sukamaju", 5)]
    public void Of_AWordOfOneKind_IsLikeliestOfItsClass(string word, int expected)
    {
        var type = Of(word);

        Assert.Equal(expected, type.Best >> 4);
        Assert.Equal(0, type.Below(expected));
    }

    [Fact]
    public void Of_AWordThatNoListHas_GoesByItsLetters() => Assert.Equal(0, Of("mempertanggungjawabkannyalah").Best >> 4);

    [Fact]
    public void Of_TheSameWordInOtherCaseOrWithAFullStop_IsTheSame()
    {
        var type = Of("Drs.");

        Assert.Equal(type, Of("drs"));
        Assert.Equal(type, new WordTypes(IndonesianModel.Load().WordTypes).Of(TokenForms.HashOf("DRS"), "DRS"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\ud800")]
    [InlineData("…")]
    public void Of_NoWord_IsAnswered(string word) => Assert.InRange(Of(word).Best >> 4, 0, WordTypes.Classes - 1);

    [Fact]
    public void Of_AVeryLongWord_IsAnswered() => Assert.InRange(Of(new string('a', 1_000_000)).Best >> 4, 0, WordTypes.Classes - 1);

    [Theory]
    [InlineData(new[] { 5, 40, 0 }, 1, 2)]
    [InlineData(new[] { 40, 5, 39 }, 0, 0)]
    [InlineData(new[] { 0, 0, 100 }, 2, 3)]
    public void Likeliest_IsTheHighest_WithStepsAboveTheSecond(int[] scores, int best, int step) => Assert.Equal((best << 4) | step, WordType.Likeliest(scores));

    private WordType Of(string word) => _types.Of(TokenForms.HashOf(word), word);
}
