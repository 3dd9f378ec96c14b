using YamlDotNet.RepresentationModel;

namespace Kutip.Infra.Tests.Scripts;

public sealed class AzdFileTests
{
    private static YamlMappingNode Azd => Assert.Single(Yaml.Documents("azure.yaml"));

    [Fact]
    public void Service_Project_IsTheFunctionApp()
    {
        var service = Azd.At("services", "api");

        Assert.Equal(("function", "dotnet"), (service.TextAt("host"), service.TextAt("language")));
        Assert.Single(Directory.GetFiles(Repository.PathOf(service.TextAt("project")!), "*.csproj"));
    }

    [Fact]
    public void Infra_Module_IsThereWithItsParameters()
    {
        var module = Path.Combine(Azd.TextAt("infra", "path")!, Azd.TextAt("infra", "module")!);

        Assert.True(File.Exists(Repository.PathOf(module + ".bicep")));
        Assert.True(File.Exists(Repository.PathOf(module + ".parameters.json")));
    }

    [Theory]
    [InlineData("posix", "sh")]
    [InlineData("windows", "pwsh")]
    public void Hook_AfterTheDeployment_NamesAScriptThatIsThere(string system, string shell)
    {
        var hook = Azd.At("hooks", "postdeploy", system);

        Assert.Equal(shell, hook.TextAt("shell"));
        Assert.True(File.Exists(Repository.PathOf(hook.TextAt("run")!)));
    }
}
