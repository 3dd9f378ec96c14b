using System.Runtime.CompilerServices;

namespace Kutip.Cli;

/// <summary>A file to read.</summary>
/// <param name="Path">Where it is; null for standard input.</param>
/// <param name="Name">What the article's source is called: the path as given, or relative to the folder given.</param>
internal sealed record InputFile(string? Path, string Name)
{
    private const string StandardInput = "-";

    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
    };

    /// <summary>The files behind the arguments, folders in the order of their files' names. What does not exist is a file, too: opening it says so.</summary>
    public static async IAsyncEnumerable<InputFile> FindAsync(IEnumerable<string> paths, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var path in paths)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (path == StandardInput)
            {
                yield return new InputFile(null, StandardInput);
                continue;
            }

            if (!Directory.Exists(path))
            {
                yield return new InputFile(path, path);
                continue;
            }

            var files = await Task.Run(() => Directory.GetFiles(path, "*", Everything), cancellationToken);
            Array.Sort(files, StringComparer.Ordinal);
            foreach (var file in files)
                yield return new InputFile(file, System.IO.Path.GetRelativePath(path, file).Replace('\\', '/'));
        }
    }

    /// <summary>The name without the folders that lead to a file given by itself.</summary>
    public string NameBelowFolder => Path == Name ? System.IO.Path.GetFileName(Name) : Name;

    public Stream Open() => Path is null ? Console.OpenStandardInput() : File.OpenRead(Path);
}
