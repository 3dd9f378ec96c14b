namespace Kutip.LocalHost.Azurite;

/// <summary>How an Azurite is to run.</summary>
/// <param name="Folder">The folder of the pinned package (package.json, package-lock.json, start.cjs).</param>
/// <param name="Data">Where it keeps its data; null keeps it in memory.</param>
/// <param name="BlobPort">The first of its ports; 0 takes free ones.</param>
public sealed record AzuriteOptions(string Folder, string? Data, int BlobPort = AzuriteOptions.UsualBlobPort)
{
    /// <summary>The port that UseDevelopmentStorage=true means for blobs; queues and tables follow it.</summary>
    public const int UsualBlobPort = 10000;

    /// <summary>Whether an ordered index goes under its tables, which it looks through from end to end without one; for tables of millions of rows.</summary>
    public bool TableIndex { get; init; }

    /// <summary>The pinned package of the repository that holds <paramref name="start"/>; null outside of one.</summary>
    public static string? FindFolder(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "infra", "azurite");
            if (File.Exists(Path.Combine(candidate, "package.json")))
                return candidate;
        }

        return null;
    }
}
