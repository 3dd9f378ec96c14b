namespace Kutip.Functions.Local;

/// <summary>The sample articles of the repository.</summary>
internal static class SampleFiles
{
    private static readonly string[] Patterns = ["*.txt", "*.html"];

    /// <summary>The files of tests/samples in the repository that holds <paramref name="start"/>, in the order of their names.</summary>
    public static IReadOnlyList<string> Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var samples = Path.Combine(folder.FullName, "tests", "samples");
            if (Directory.Exists(samples))
                return [.. Patterns.SelectMany(pattern => Directory.GetFiles(samples, pattern)).Order(StringComparer.Ordinal)];
        }

        return [];
    }
}
