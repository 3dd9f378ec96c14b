using System.Reflection;

namespace Kutip.Infra.Tests.Templates;

/// <summary>The Bicep compiler: from its NuGet package, or from the search path.</summary>
internal static class Bicep
{
    private static readonly string? Program =
        typeof(Bicep).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(item => item.Key == "Bicep")?.Value
        ?? Command.Find("bicep");

    public static bool IsHere => Program is not null;

    public static Task<Command> RunAsync(params string[] arguments)
    {
        Assert.SkipUnless(IsHere, "No Bicep compiler: its package is for linux-x64, and there is none on the path.");
        return Command.RunAsync(Program!, arguments);
    }
}
