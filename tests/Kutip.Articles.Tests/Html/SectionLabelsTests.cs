using Kutip.Articles.Html;

namespace Kutip.Articles.Tests.Html;

public sealed class SectionLabelsTests
{
    [Theory]
    [InlineData("Comments", true)]
    [InlineData("Comments (3)", true)]
    [InlineData("3 replies on “Wet bees die”", true)]
    [InlineData("12 Komentar", true)]
    [InlineData("Comments on the budget", false)]
    [InlineData("Responses to the flood differ from town to town", false)]
    public void IsComments_Label_IsTold(string text, bool isLabel) => Assert.Equal(isLabel, SectionLabels.IsComments(text));

    [Theory]
    [InlineData("Related Articles", true)]
    [InlineData("More from Travel", true)]
    [InlineData("Baca Juga:", true)]
    [InlineData("About the author: Tess Marlow", true)]
    [InlineData("Popular music of the thirties", false)]
    [InlineData("Topics the council left out", false)]
    public void IsElsewhere_Label_IsTold(string text, bool isLabel) => Assert.Equal(isLabel, SectionLabels.IsElsewhere(text));
}
