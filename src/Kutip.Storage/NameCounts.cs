namespace Kutip.Storage;

/// <summary>Adds up counts of names; a name stands as it came first.</summary>
internal static class NameCounts
{
    public static IReadOnlyList<NameCount> Sum(IEnumerable<IReadOnlyList<NameCount>> lists)
    {
        var sums = new Dictionary<string, NameCount>(StringComparer.Ordinal);
        foreach (var name in lists.SelectMany(list => list))
            sums[name.Key] = sums.TryGetValue(name.Key, out var sum) ? sum.Plus(name) : name;
        return [.. sums.Values];
    }

    /// <summary>The names that occur most, those in more articles first among equals, then by their keys.</summary>
    public static IReadOnlyList<NameCount> Top(IEnumerable<NameCount> names, int top) =>
        [.. names.OrderByDescending(name => name.Count).ThenByDescending(name => name.Articles).ThenBy(name => name.Key, StringComparer.Ordinal).Take(top)];
}
