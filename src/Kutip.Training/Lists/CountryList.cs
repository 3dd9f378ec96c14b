using System.Text.Json;

namespace Kutip.Training.Lists;

/// <summary>Makes the list of countries of a language from the names that the Unicode CLDR gives territories (package cldr-localenames-full).</summary>
internal static class CountryList
{
    private const string Alternative = "-alt-";

    /// <summary>"Congo (Republic)": the bracket is no name.</summary>
    private const string Kind = "Republic";

    /// <summary>Codes of regions that are no countries, or of none that the press names.</summary>
    private static readonly HashSet<string> Left = ["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"];

    /// <summary>The lines of a lexicon: first the names of countries with their codes, then their other names.</summary>
    public static IEnumerable<string> Lines(string packages, string language)
    {
        using var stream = File.OpenRead(Path.Combine(packages, "cldr-localenames-full", "main", language, "territories.json"));
        using var document = JsonDocument.Parse(stream);
        var names = document.RootElement.GetProperty("main").GetProperty(language).GetProperty("localeDisplayNames").GetProperty("territories")
            .EnumerateObject().Where(name => name.Name.Length > 1 && char.IsAsciiLetter(name.Name[0]) && !Left.Contains(name.Name[..2]))
            .Select(name => (Code: name.Name, Names: Spellings(name.Value.GetString()!)))
            .OrderBy(name => name.Names[0], StringComparer.Ordinal).ToList();
        yield return "[names]";
        foreach (var (code, spellings) in names.Where(name => !name.Code.Contains(Alternative, StringComparison.Ordinal)))
            yield return $"{spellings[0]}\t{code}";
        yield return string.Empty;
        yield return "[variants]";
        foreach (var (code, spellings) in names)
        {
            var others = code.Contains(Alternative, StringComparison.Ordinal) ? spellings : spellings.Skip(1);
            foreach (var spelling in others.Where(other => other != Kind))
                yield return $"{spelling}\t{code[..2]}";
        }
    }

    /// <summary>"Myanmar (Burma)" goes by either name; for "&amp;" the press writes a word.</summary>
    private static string[] Spellings(string name)
    {
        name = name.Replace(" & ", " and ", StringComparison.Ordinal);
        var bracket = name.IndexOf(" (", StringComparison.Ordinal);
        return bracket > 0 && name.EndsWith(')') ? [name[..bracket], name[(bracket + 2)..^1]] : [name];
    }
}
