using System.Text.RegularExpressions;
using Kutip.Functions.Telemetry;

namespace Kutip.Infra.Tests.Templates;

/// <summary>What the queries ask for against what the code measures.</summary>
public sealed partial class TelemetryNamesTests
{
    public static TheoryData<string> Files => [.. Repository.Files("infra/queries", "*.kql"), "infra/workbooks/kutip.json"];

    [Theory]
    [MemberData(nameof(Files))]
    public void Query_Names_AreThoseOfTheCode(string file)
    {
        var text = Repository.Read(file).Replace("\\\"", "\"", StringComparison.Ordinal);
        var measures = Measure().Matches(text).Select(match => match.Groups["name"].Value).ToList();

        Assert.NotEmpty(measures);
        Assert.All(measures, name => Assert.Contains(name, Constants(typeof(Measures))));
        Assert.All(Dimension().Matches(text).Select(match => match.Groups["name"].Value), name => Assert.Contains(name, Constants(typeof(Tags))));
    }

    [Fact]
    public void Workbook_Measures_AreAll()
    {
        var workbook = Repository.Read("infra/workbooks/kutip.json");

        Assert.All(Constants(typeof(Measures)), name => Assert.Contains($"\\\"{name}\\\"", workbook, StringComparison.Ordinal));
    }

    [Fact]
    public void Guide_Measures_AreAll() =>
        Assert.All(Constants(typeof(Measures)), name => Assert.Contains($"`{name}`", Repository.Read("docs/operations.md"), StringComparison.Ordinal));

    private static IEnumerable<string> Constants(Type type) => type.GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);

    [GeneratedRegex("name == \"(?<name>[^\"]+)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Measure();

    [GeneratedRegex("customDimensions\\[\"(?<name>[^\"]+)\"\\]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Dimension();
}
