using System.Reflection;

namespace Kutip.Articles.Lexicons;

/// <summary>
/// A lexicon that ships inside the assembly: lines below headings in square brackets. Blank lines and lines that start with # are comments.
/// </summary>
internal static class DataFile
{
    /// <summary>The lines of <paramref name="path"/> by heading, in order.</summary>
    public static List<KeyValuePair<string, List<string>>> Sections(string path)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(path)
            ?? throw new InvalidOperationException($"The assembly holds no data file {path}.");
        using var reader = new StreamReader(stream);
        var sections = new List<KeyValuePair<string, List<string>>>();
        while (reader.ReadLine() is { } line)
        {
            line = line.Trim();
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[0] == '[' && line[^1] == ']')
                sections.Add(new(line[1..^1], []));
            else
                sections[^1].Value.Add(line);
        }

        return sections;
    }

    /// <summary>The lines of <paramref name="path"/> below each heading.</summary>
    public static Dictionary<string, List<string>> ByHeading(string path) => new(Sections(path));
}
