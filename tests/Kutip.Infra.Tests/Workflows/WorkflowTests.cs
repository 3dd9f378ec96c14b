using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Kutip.Infra.Tests.Workflows;

public sealed partial class WorkflowTests
{
    public static TheoryData<string> Workflows => [.. Repository.Files(".github/workflows", "*.yml")];

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Workflow_Permissions_AreNoneAtTheTopAndNamedInEveryJob(string file)
    {
        var workflow = Assert.Single(Yaml.Documents(file));

        Assert.Empty(Assert.IsType<YamlMappingNode>(workflow.At("permissions")).Children);
        Assert.All(Jobs(workflow), job => Assert.Equal("read", job.TextAt("permissions", "contents")));
        Assert.DoesNotContain("write-all", Repository.Read(file), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Workflow_Jobs_EndByThemselves(string file) =>
        Assert.All(Jobs(Assert.Single(Yaml.Documents(file))), job => Assert.InRange(int.Parse(job.TextAt("timeout-minutes")!, null), 1, 90));

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Workflow_Actions_ArePinnedByCommitWithTheirVersion(string file)
    {
        var uses = Repository.Read(file).Split('\n').Where(line => line.Contains("uses:", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(uses);
        Assert.All(uses, line => Assert.Matches(PinnedAction(), line));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Workflow_Checkouts_KeepNoCredentials(string file)
    {
        var checkouts = Steps(file).Where(step => step.TextAt("uses")?.StartsWith("actions/checkout@", StringComparison.Ordinal) == true).ToList();

        Assert.NotEmpty(checkouts);
        Assert.All(checkouts, step => Assert.Equal("false", step.TextAt("with", "persist-credentials")));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Workflow_Scripts_TakeNoTextOfStrangers(string file)
    {
        Assert.All(Steps(file), step => Assert.DoesNotContain("${{", step.TextAt("run") ?? string.Empty, StringComparison.Ordinal));
        Assert.DoesNotContain("pull_request_target", Repository.Read(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bash .ci/run")]
    [InlineData("dotnet build -p:FunctionsHost=Azure src/Kutip.Functions")]
    [InlineData("dotnet test --project tests/Kutip.Infra.Tests")]
    [InlineData("dotnet pack src/Kutip.Cli")]
    [InlineData("docker build --file infra/container/Dockerfile")]
    public void Build_Step_IsThere(string command) =>
        Assert.Contains(Steps(".github/workflows/build.yml"), step => step.TextAt("run")?.StartsWith(command, StringComparison.Ordinal) == true);

    [Fact]
    public void Build_Publishing_HappensForTagsBehindAnEnvironment()
    {
        var publish = Assert.Single(Yaml.Documents(".github/workflows/build.yml")).At("jobs", "publish");

        Assert.Equal("startsWith(github.ref, 'refs/tags/v')", publish.TextAt("if"));
        Assert.Equal("nuget", publish.TextAt("environment"));
    }

    private static IEnumerable<YamlNode> Jobs(YamlNode workflow) => ((YamlMappingNode)workflow.At("jobs")!).Children.Values;

    private static IEnumerable<YamlNode> Steps(string file) =>
        Jobs(Assert.Single(Yaml.Documents(file))).SelectMany(job => job.ItemsAt("steps"));

    [GeneratedRegex(@"^ +- uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", RegexOptions.NonBacktracking)]
    private static partial Regex PinnedAction();
}
