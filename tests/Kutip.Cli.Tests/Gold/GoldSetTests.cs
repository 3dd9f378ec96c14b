using System.Globalization;
using System.Text.Json;
using Kutip.Cli.Evaluate;
using Kutip.Core;
using Kutip.Language;

namespace Kutip.Cli.Tests.Gold;

/// <summary>Holds the gold set together, and the engine to the figures that it has reached on it.</summary>
public sealed class GoldSetTests(ITestOutputHelper output)
{
    private const int LeastWords = 100;
    private const int MostWords = 1200;

    private static readonly string Folder = Repository.Folder("tests", "gold");
    private static readonly GoldSet Set = new(Extractor.Load());

    public static TheoryData<string> Files() => [.. GoldSet.Files(Folder).Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))];

    public static TheoryData<string> Groups() => [.. Floors().Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Annotation_FitsItsArticle(string name)
    {
        // Throws where a text, a cue or a mention does not stand in the article, or quotes overlap.
        var comparison = await Set.CompareAsync(Path.Combine(Folder, name), TestContext.Current.CancellationToken);
        Assert.Equal(comparison.Gold.Quotes.Count, comparison.Pairing.Pairs.Count);
        Assert.NotEmpty(comparison.Gold.Quotes);
        foreach (var (gold, _) in comparison.Pairing.Pairs)
        {
            Assert.Equal(gold.Gold.Text.Trim(), gold.Gold.Text);
            Assert.DoesNotContain('\n', gold.Gold.Text);
            Assert.True(gold.Gold.Kind == QuoteKind.Direct || gold.Gold.Cue is not null, $"'{gold.Gold.Text}' is {gold.Gold.Kind} and has no cue.");
            // "Keduanya" has the names of both.
            foreach (var said in gold.Gold.Name.Split(" dan ").Append(gold.Gold.Role).Append(gold.Gold.Affiliation).OfType<string>())
                Assert.Contains(said, comparison.Text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Article_HasTheLengthOfNews(string name)
    {
        var stem = name[..^GoldSet.Ending.Length];
        var text = File.ReadAllText(Directory.GetFiles(Folder, stem + ".*").Single(file => !file.EndsWith(GoldSet.Ending, StringComparison.Ordinal)));
        Assert.InRange(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length, LeastWords, MostWords);
    }

    [Fact]
    public void Parts_HaveTheSameLanguagesAndStyles()
    {
        Assert.Equal(Styles("dev"), Styles("held"));

        static IEnumerable<(string, string)> Styles(string part) => GoldSet.Files(Path.Combine(Folder, part))
            .Select(GoldArticle.Read)
            .Select(gold => (gold.Language, gold.Publisher))
            .Distinct()
            .Order();
    }

    [Fact]
    public void Floors_AreThereForEachPartAndLanguage()
    {
        var groups = GoldSet.Files(Folder).Select(file => $"{Path.GetFileName(Path.GetDirectoryName(file))} {GoldArticle.Read(file).Language}");
        Assert.Equal(groups.Distinct().Order(), Floors().Keys.Order());
    }

    [Theory]
    [MemberData(nameof(Groups))]
    public async Task Figures_AreAtLeastTheFloors(string group)
    {
        var (part, language) = group.Split(' ') is [var first, var second] ? (first, second) : throw new FormatException(group);
        var tally = new Tally();
        foreach (var file in GoldSet.Files(Path.Combine(Folder, part)).Where(file => GoldArticle.Read(file).Language == language))
            tally.Add((await Set.CompareAsync(file, TestContext.Current.CancellationToken)).Pairing);
        foreach (var line in Report.Lines(group, tally))
            output.WriteLine(line);
        output.WriteLine($"As floors: {AsFloors(group, tally)}");
        var below = Floors()[group].Where(floor => Figure(tally, floor.Key) < floor.Value)
            .Select(floor => string.Create(CultureInfo.InvariantCulture, $"{floor.Key} is {Figure(tally, floor.Key):0.0} %, and was {floor.Value:0.0} %"));
        Assert.Empty(below);
    }

    /// <summary>F1 for a kind of quote; for an aspect the share of the annotated quotes that are found and have it right.</summary>
    private static double Figure(Tally tally, string name) =>
        Enum.TryParse<QuoteKind>(name, ignoreCase: true, out var kind) ? tally[kind].F1 : tally.Coverage(Enum.Parse<Aspect>(name, ignoreCase: true));

    /// <summary>What floors.json would say of these figures: rounded down to half a point, and only what is annotated at all.</summary>
    private static string AsFloors(string group, Tally tally)
    {
        var kinds = Enum.GetValues<QuoteKind>().Where(kind => tally[kind].InGold > 0).Select(kind => kind.ToString());
        var aspects = Enum.GetValues<Aspect>().Where(aspect => tally[aspect].InGold > 0).Select(aspect => aspect.ToString());
        var figures = kinds.Concat(aspects).Select(name => name.ToLowerInvariant()).Select(name =>
            string.Create(CultureInfo.InvariantCulture, $"\"{name}\": {Math.Floor(Figure(tally, name) * 2) / 2:0.0}"));
        return $"\"{group}\": {{ {string.Join(", ", figures)} }}";
    }

    private static Dictionary<string, Dictionary<string, double>> Floors() =>
        JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, double>>>(File.ReadAllText(Path.Combine(Folder, "floors.json")))!;
}
