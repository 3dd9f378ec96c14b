using Kutip.Language.Lexicons;

namespace Kutip.Language.Tests.Quotes;

public class CueLexiconTests
{
    [Theory]
    [InlineData("Indonesian", 150)]
    [InlineData("English", 80)]
    [InlineData("Malay", 40)]
    public void Cues_OfALanguage_AreManyAndNoneTwice(string folder, int fewest)
    {
        var lemmas = Lexicon.Open($"{folder}/cues.txt")["cues"].Select(line => line.Split('\t')[0]).ToList();

        Assert.True(lemmas.Count >= fewest, $"{lemmas.Count} cue words");
        Assert.Equal(lemmas.Distinct().Count(), lemmas.Count);
    }
}
