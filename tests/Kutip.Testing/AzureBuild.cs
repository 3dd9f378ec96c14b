using Xunit;

namespace Kutip.Testing;

/// <summary>What <c>dotnet publish src/Kutip.Functions</c> has made with the real Worker packages; .ci/run makes it before the tests.</summary>
public static class AzureBuild
{
    private const string Variable = "KUTIP_AZURE_BUILD";

    /// <summary>The published folder. The test skips where there is none.</summary>
    public static string Folder
    {
        get
        {
            var folder = Environment.GetEnvironmentVariable(Variable);
            Assert.SkipUnless(
                Directory.Exists(folder),
                $"Needs the Azure build: {Variable} names the folder of `dotnet publish src/Kutip.Functions`, which .ci/run makes where the Worker packages can be restored.");
            return folder;
        }
    }

    /// <summary>A file of it.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Folder, .. parts]);
}
