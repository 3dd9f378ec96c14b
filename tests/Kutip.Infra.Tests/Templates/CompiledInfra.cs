using Kutip.Infra.Tests.Templates;

[assembly: AssemblyFixture(typeof(CompiledInfra))]

namespace Kutip.Infra.Tests.Templates;

/// <summary>infra/ compiled once for all tests, beside a copy of its sources.</summary>
public sealed class CompiledInfra : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kutip-infra-").FullName;
    private Command? _build;

    /// <summary>Bicep files, relative to infra/.</summary>
    internal static IReadOnlyList<string> Sources { get; } =
        [.. Repository.Files("infra", "*.bicep").Select(path => path["infra/".Length..])];

    internal Command Build
    {
        get
        {
            Assert.SkipUnless(_build is not null, "No Bicep compiler: its package is for linux-x64, and there is none on the path.");
            return _build;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (!Bicep.IsHere)
            return;

        _build = await Bicep.RunAsync("build", "--pattern", Repository.PathOf("infra") + "/**/*.bicep", "--outdir", _folder);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    internal ArmTemplate Template(string source)
    {
        Assert.True(Build.ExitCode == 0, Build.Errors);
        return ArmTemplate.Parse(File.ReadAllText(Path.Combine(_folder, Path.ChangeExtension(source, ".json"))));
    }
}
