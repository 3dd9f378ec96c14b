using System.Runtime.InteropServices;

namespace Kutip.Storage;

/// <summary>Adds up counts of names; a name stands as it came first.</summary>
public sealed class NameSums
{
    private readonly Dictionary<string, NameCount> _sums = new(StringComparer.Ordinal);

    /// <summary>The sums so far, in no order.</summary>
    public IReadOnlyCollection<NameCount> Names => _sums.Values;

    public void Add(IReadOnlyList<NameCount> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        foreach (var name in names)
        {
            ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_sums, name.Key, out var exists);
            sum = exists ? sum.Plus(name) : name;
        }
    }

    /// <summary>The names that occur most, of one type (<c>PER</c>, …) or of all: those in more articles first among equals, then by their keys.</summary>
    public IReadOnlyList<NameCount> Top(int top, string? type = null) =>
    [
        .. _sums.Values.Where(name => type is null || name.Type == type)
            .OrderByDescending(name => name.Count)
            .ThenByDescending(name => name.Articles)
            .ThenBy(name => name.Key, StringComparer.Ordinal)
            .Take(top),
    ];
}
