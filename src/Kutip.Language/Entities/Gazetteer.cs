using Kutip.Core;
using Kutip.Language.Lexicons;

namespace Kutip.Language.Entities;

/// <summary>A name that the word lists know.</summary>
/// <param name="Name">The name as listed.</param>
/// <param name="Type">What it names.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code, where it is a country.</param>
/// <param name="Same">Index of the entry that this one is another name of, or its own.</param>
/// <param name="IsSure">Whether the name stands for nothing else: small regions share theirs with persons and common words.</param>
internal sealed record KnownName(string Name, EntityType Type, string? Country, int Same, bool IsSure)
{
    /// <summary>Whether the name is one word in upper case.</summary>
    public bool IsAbbreviation { get; } = !Name.Any(c => char.IsLower(c) || c == ' ');
}

/// <summary>The places and bodies of the word lists.</summary>
internal sealed class Gazetteer
{
    private readonly List<KnownName> _names = [];
    private readonly PhraseTable _phrases = new();
    private readonly Dictionary<string, int> _bodies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _countries = new(StringComparer.Ordinal);

    private Gazetteer()
    {
    }

    public static Gazetteer Indonesian { get; } = Read("Indonesian", "regions.txt", "places.txt");

    public KnownName this[int index] => _names[index];

    /// <summary>The longest known name that begins at a token, and its index; see <see cref="PhraseTable.Longest"/>.</summary>
    public (int Length, int Index) Longest(ReadOnlySpan<ulong> tokens, int at, int limit) => _phrases.Longest(tokens, at, limit);

    /// <summary>The first name of the country of an ISO 3166-1 code; null where it is not listed.</summary>
    public string? CountryOf(string code) => _countries.TryGetValue(code, out var index) ? _names[index].Name : null;

    /// <summary>The index of a listed body's full name, or -1.</summary>
    public int IndexOf(string body) => _bodies.GetValueOrDefault(body, -1);

    /// <summary>Reads <c>countries.txt</c>, the files of <paramref name="places"/> and <c>bodies.txt</c> of a language's folder.</summary>
    public static Gazetteer Read(string folder, params ReadOnlySpan<string> places)
    {
        var gazetteer = new Gazetteer();
        var countries = Lexicon.Open($"{folder}/countries.txt");
        foreach (var line in countries["names"].Concat(countries["variants"]))
        {
            var (name, code) = Split(line);
            var first = gazetteer._countries.TryGetValue(code!, out var same) ? same : gazetteer._names.Count;
            gazetteer._countries.TryAdd(code!, first);
            gazetteer.Add(name, EntityType.Location, code, first, sure: true);
        }

        foreach (var file in places)
            gazetteer.AddAll($"{folder}/{file}", EntityType.Location);
        gazetteer.AddAll($"{folder}/bodies.txt", EntityType.Organization);
        return gazetteer;
    }

    private void AddAll(string file, EntityType type)
    {
        var lexicon = Lexicon.Open(file);
        foreach (var (group, line) in lexicon.Groups.SelectMany(group => lexicon[group].Select(line => (group, line))))
        {
            var (name, second) = Split(line);
            var (first, sure) = (_names.Count, group is not ("regencies" or "cities"));
            Add(name, type, null, first, sure);
            if (type != EntityType.Organization)
                continue;
            _bodies.TryAdd(name, first);
            if (second is not null)
                Add(second, type, null, first, sure);
        }
    }

    private void Add(string name, EntityType type, string? country, int same, bool sure)
    {
        _phrases.Add(name, _names.Count);
        _names.Add(new KnownName(name, type, country, same, sure));
    }

    private static (string Name, string? Second) Split(string line)
    {
        // A dash stands for no abbreviation.
        var columns = line.Split('\t');
        return (columns[0], columns.Length > 1 && columns[1] != "-" ? columns[1] : null);
    }
}
