using System.Text;

namespace Kutip.Language.Lexicons;

/// <summary>
/// A word list embedded in the assembly: one entry a line, <c>#</c> starts a comment line, <c>[name]</c> starts a group,
/// and columns of an entry are separated by tabs. Entries before the first heading belong to the group without a name.
/// </summary>
internal sealed class Lexicon
{
    private readonly Dictionary<string, List<string>> _groups = new(StringComparer.Ordinal);

    private Lexicon(string name) => Name = name;

    /// <summary>The resource's name, such as <c>Indonesian/abbreviations.txt</c>.</summary>
    public string Name { get; }

    /// <summary>The names of the groups, in the order of the file.</summary>
    public IEnumerable<string> Groups => _groups.Keys;

    /// <summary>The entries of one group.</summary>
    /// <exception cref="InvalidDataException">The file has no such group.</exception>
    public IReadOnlyList<string> this[string group] => _groups.TryGetValue(group, out var entries)
        ? entries
        : throw new InvalidDataException($"The lexicon {Name} has no group [{group}].");

    /// <summary>Reads the lexicon that is embedded under <paramref name="name"/>.</summary>
    /// <exception cref="InvalidDataException">There is no such resource.</exception>
    public static Lexicon Open(string name)
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"The lexicon {name} is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var lexicon = new Lexicon(name);
        var group = string.Empty;
        while (reader.ReadLine() is { } line)
        {
            line = line.Trim(' ');
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[0] == '[' && line[^1] == ']')
                lexicon.Entries(group = line[1..^1]);
            else
                lexicon.Entries(group).Add(line);
        }

        return lexicon;
    }

    private List<string> Entries(string group)
    {
        if (!_groups.TryGetValue(group, out var entries))
            _groups.Add(group, entries = []);
        return entries;
    }
}
