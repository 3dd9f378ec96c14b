namespace Kutip.Testing;

/// <summary>The checkout that the tests run in.</summary>
public static class Repository
{
    /// <summary>The folder that holds Functions.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The project's shared data beside the checkout; null where it is absent.</summary>
    public static string? Shared
    {
        get
        {
            var folder = Path.Combine(Root, "..", "shared");
            return Directory.Exists(folder) ? Path.GetFullPath(folder) : null;
        }
    }

    public static string Folder(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Functions.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests run inside a checkout of Kutip.");
    }
}
