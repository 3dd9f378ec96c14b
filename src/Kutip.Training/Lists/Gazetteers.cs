using Kutip.Core;

namespace Kutip.Training.Lists;

/// <summary>
/// The names of <c>person.txt</c>, <c>organization.txt</c> and <c>place.txt</c> of a folder, a name a line, for training time only. One in four is held
/// back from the model of words and stands in copies of sentences instead, so that there words look as unknown as in texts.
/// </summary>
internal sealed class Gazetteers
{
    private const int HeldOneIn = 4;

    private readonly Dictionary<EntityType, string[]> _names;

    public Gazetteers(string folder) => _names = new()
    {
        [EntityType.Person] = Read(folder, "person.txt"),
        [EntityType.Organization] = Read(folder, "organization.txt"),
        [EntityType.Location] = Read(folder, "place.txt"),
    };

    /// <summary>All names.</summary>
    public IEnumerable<string> All => _names.Values.SelectMany(names => names);

    /// <summary>The names of a type that the model of words learns from.</summary>
    public IEnumerable<string> Learned(EntityType type) => _names[type].Where((_, line) => line % HeldOneIn != 0);

    /// <summary>The other names of a type.</summary>
    public IEnumerable<string> Held(EntityType type) => _names[type].Where((_, line) => line % HeldOneIn == 0);

    private static string[] Read(string folder, string file) => [.. File.ReadLines(Path.Combine(folder, file)).Select(line => line.Trim())];
}
