using Kutip.Language.Lexicons;

namespace Kutip.Language.Entities;

/// <summary>Abbreviations that several bodies share, and which of them an article means by its words.</summary>
internal static class AmbiguousNames
{
    private static readonly Dictionary<ulong, List<(string Body, ulong[] Words)>> Bodies = Load();

    /// <summary>The body that the abbreviation stands for among the given words of an article; null where it is not listed.</summary>
    public static string? BodyOf(ulong abbreviation, IReadOnlySet<ulong> words)
    {
        if (!Bodies.TryGetValue(abbreviation, out var bodies))
            return null;
        var (best, most) = (string.Empty, -1);
        foreach (var (body, speaking) in bodies)
        {
            var count = speaking.Count(words.Contains);
            if (count > most)
                (best, most) = (body, count);
        }

        return best;
    }

    /// <summary>Whether several bodies share the abbreviation.</summary>
    public static bool Contains(ulong abbreviation) => Bodies.ContainsKey(abbreviation);

    private static Dictionary<ulong, List<(string Body, ulong[] Words)>> Load()
    {
        var bodies = new Dictionary<ulong, List<(string Body, ulong[] Words)>>();
        foreach (var columns in Lexicon.Open("Indonesian/ambiguous.txt")["bodies"].Select(line => line.Split('\t')))
        {
            var abbreviation = TokenForms.HashOf(columns[0]);
            if (!bodies.TryGetValue(abbreviation, out var list))
                bodies[abbreviation] = list = [];
            list.Add((columns[1], [.. columns.Skip(2).Select(word => TokenForms.HashOf(word))]));
        }

        return bodies;
    }
}
