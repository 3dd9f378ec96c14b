namespace Kutip.Infra.Tests.Scripts;

public sealed class ScriptTests
{
    public static TheoryData<string> Scripts => [.. Repository.Files("infra", "*.sh")];

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task Script_ForTheShell_HasNoSyntaxError(string script)
    {
        Assert.SkipWhen(Command.Find("bash") is null, "No bash here.");

        var check = await Command.RunAsync("bash", "-n", Repository.PathOf(script));

        Assert.Equal((0, string.Empty), (check.ExitCode, check.Errors));
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task Script_ForTheShell_PassesShellCheck(string script)
    {
        Assert.SkipWhen(Command.Find("shellcheck") is null, "No shellcheck here.");

        var check = await Command.RunAsync("shellcheck", Repository.PathOf(script));

        Assert.Equal((0, string.Empty), (check.ExitCode, check.Output));
    }

    [Theory]
    [InlineData("infra/scripts/postdeploy.sh")]
    [InlineData("infra/scripts/postdeploy.ps1")]
    public void Script_Values_AreOutputsOfTheTemplateOrTheirOwn(string script)
    {
        var outputs = Repository.Read("infra/main.bicep");
        var needed = Repository.Read(script).Split([' ', '\n', '"', '\'', '$', '{', '}', ':', '(', ')', ',', '=', '/', '.', '?', '-', '[', ']'])
            .Where(word => word.StartsWith("AZURE_", StringComparison.Ordinal) || word.StartsWith("SERVICE_", StringComparison.Ordinal)
                || word.StartsWith("KUTIP_", StringComparison.Ordinal))
            .Except(["AZURE_SUBSCRIPTION_ID", "KUTIP_CHECK_PAUSE", "KUTIP_CHECK_TRIES"]);

        Assert.All(needed, name => Assert.Contains($"\noutput {name} ", outputs, StringComparison.Ordinal));
    }
}
