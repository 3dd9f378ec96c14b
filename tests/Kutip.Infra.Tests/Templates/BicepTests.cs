namespace Kutip.Infra.Tests.Templates;

public sealed class BicepTests(CompiledInfra infra)
{
    public static TheoryData<string> Sources => [.. CompiledInfra.Sources];

    [Fact]
    public void Build_AllFiles_WarnsOfNothing() =>
        Assert.Equal((0, string.Empty), (infra.Build.ExitCode, infra.Build.Errors.Trim()));

    [Fact]
    public async Task Lint_AllFiles_WarnsOfNothing()
    {
        var lint = await Bicep.RunAsync("lint", "--pattern", Repository.PathOf("infra") + "/**/*.bicep");

        Assert.Equal((0, string.Empty, string.Empty), (lint.ExitCode, lint.Output.Trim(), lint.Errors.Trim()));
    }

    [Fact]
    public async Task Format_AllFiles_ChangesNothing()
    {
        var copies = Directory.CreateTempSubdirectory("kutip-format-").FullName;
        foreach (var source in CompiledInfra.Sources)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(copies, source))!);
            File.Copy(Repository.PathOf("infra/" + source), Path.Combine(copies, source));
        }

        await Bicep.RunAsync("format", "--pattern", copies + "/**/*.bicep", "--newline-kind", "LF");

        Assert.All(CompiledInfra.Sources, source =>
            Assert.Equal(Repository.Read("infra/" + source), File.ReadAllText(Path.Combine(copies, source))));
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Build_EveryFile_DocumentsParametersAndOutputs(string source)
    {
        var template = infra.Template(source);

        Assert.DoesNotContain(template.Parameters, parameter => parameter.Value!["metadata"]?["description"] is null);
        Assert.DoesNotContain(template.Outputs, output => output.Value!["metadata"]?["description"] is null);
    }

    [Fact]
    public async Task Lint_UnusedParameter_Fails()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("kutip-lint-").FullName, "main.bicep");
        await File.WriteAllTextAsync(file, "param nobody string\n", TestContext.Current.CancellationToken);

        var lint = await Bicep.RunAsync("lint", file, "--config", Repository.PathOf("infra/bicepconfig.json"));

        Assert.NotEqual(0, lint.ExitCode);
        Assert.Contains("no-unused-params", lint.Output + lint.Errors, StringComparison.Ordinal);
    }
}
