using Kutip.Language.Lexicons;

namespace Kutip.Language.Entities;

/// <summary>The public figures of the alias list, found by any of their names.</summary>
internal static class Figures
{
    private static readonly string[][] Lines =
        [.. Lexicon.Open("Indonesian/aliases.txt")["figures"].Select(line => line.Split('\t'))];

    private static readonly PhraseTable Phrases = Load();

    /// <summary>The full name by each other name, as given.</summary>
    public static IEnumerable<(string Alias, string Name)> Aliases =>
        Lines.SelectMany(names => names.Skip(1).Select(alias => (alias, names[0])));

    /// <summary>The number of the figure that the words name, or -1.</summary>
    public static int Of(ReadOnlySpan<ulong> words) =>
        Phrases.Longest(words, 0, words.Length) is { } match && match.Length == words.Length ? match.Value : -1;

    /// <summary>The figure's full name.</summary>
    public static string NameOf(int figure) => Lines[figure][0];

    private static PhraseTable Load()
    {
        var phrases = new PhraseTable();
        for (var figure = 0; figure < Lines.Length; figure++)
        {
            foreach (var name in Lines[figure])
                phrases.Add(name, figure);
        }

        return phrases;
    }
}
