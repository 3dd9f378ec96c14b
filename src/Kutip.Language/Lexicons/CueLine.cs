namespace Kutip.Language.Lexicons;

/// <summary>A word that reports speech, as a line of the cue lexicon tells of it.</summary>
/// <param name="Word">Its base form.</param>
/// <param name="Class">Name of its class.</param>
/// <param name="Takes">Letters of what it takes.</param>
/// <param name="Inverted">Forms that stand before whoever speaks.</param>
/// <param name="Active">Forms that stand behind whoever speaks.</param>
/// <param name="Passive">Passive forms.</param>
internal sealed record CueLine(string Word, string Class, string Takes, IReadOnlyList<string> Inverted, IReadOnlyList<string> Active, IReadOnlyList<string> Passive)
{
    private const int ColumnCount = 6;

    /// <summary>The lines of the group <c>cues</c>.</summary>
    /// <exception cref="InvalidDataException">A line has too few or too many columns.</exception>
    public static IEnumerable<CueLine> Of(Lexicon lexicon)
    {
        foreach (var line in lexicon["cues"])
        {
            var columns = Columns(lexicon, line, ColumnCount);
            yield return new CueLine(columns[0], columns[1], columns[2], Forms(columns[3]), Forms(columns[4]), Forms(columns[5]));
        }
    }

    /// <summary>The columns of a line that must have <paramref name="count"/> of them.</summary>
    /// <exception cref="InvalidDataException">It has another number.</exception>
    public static string[] Columns(Lexicon lexicon, string line, int count)
    {
        var columns = line.Split('\t');
        return columns.Length == count ? columns : throw new InvalidDataException($"The lexicon {lexicon.Name} wants {count} columns: {line}");
    }

    /// <summary>The forms of a column, in which a dash stands for none and an underscore for a space.</summary>
    public static IReadOnlyList<string> Forms(string column) =>
        column == "-" ? [] : Array.ConvertAll(column.Split(' ', StringSplitOptions.RemoveEmptyEntries), form => form.Replace('_', ' '));
}
