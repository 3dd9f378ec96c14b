using System.Text.Json.Nodes;

namespace Kutip.Infra.Tests.Templates;

/// <summary>docs/ against the templates: a guide that has fallen behind fails here.</summary>
public sealed class GuideTests(CompiledInfra infra)
{
    private static string Operations => Repository.Read("docs/operations.md");

    [Fact]
    public void Alerts_Each_HasItsAnswer() =>
        Assert.All(AlertTests.Names(infra), name => Assert.Contains($"### {name}\n", Operations, StringComparison.Ordinal));

    [Fact]
    public void Parameters_Variables_AreAllNamed() =>
        Assert.All(ParameterTests.Variables(), name => Assert.Contains($"`{name}`", Operations, StringComparison.Ordinal));

    [Fact]
    public void Parameters_WithoutVariable_AreNamed() =>
        Assert.All(ParameterTests.SetInTheFileOnly, name => Assert.Contains($"`{name}`", Operations, StringComparison.Ordinal));

    [Fact]
    public void Storage_Names_AreAllInTheArchitecture()
    {
        var architecture = Repository.Read("docs/architecture.md");
        var names = JsonNode.Parse(Repository.Read("infra/article-storage.json"))!.AsObject().SelectMany(kind => kind.Value!.AsArray());

        Assert.All(names, name => Assert.Contains((string)name!, architecture, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("docs/operations.md")]
    [InlineData("docs/architecture.md")]
    public void Links_ToFiles_LeadSomewhere(string guide)
    {
        var links = Repository.Read(guide).Split("](").Skip(1).Select(rest => rest.Split(')')[0].Split('#')[0]).Where(link => !link.StartsWith("http", StringComparison.Ordinal));

        Assert.All(links, link => Assert.True(File.Exists(Path.Combine(Repository.PathOf("docs"), link)), link));
    }
}
