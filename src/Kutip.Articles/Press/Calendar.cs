using System.Globalization;
using Kutip.Articles.Lexicons;

namespace Kutip.Articles.Press;

/// <summary>Names of months, days and time zones, Indonesian and English.</summary>
internal static class Calendar
{
    private static readonly Lazy<Dictionary<string, Dictionary<string, int>>> Names = new(Load);

    /// <summary>1 to 12, or 0 when <paramref name="word"/> names no month.</summary>
    public static int Month(ReadOnlySpan<char> word) => Number("months", word, 0);

    /// <summary>1 (Monday) to 7, or 0 when <paramref name="word"/> names no day.</summary>
    public static int Weekday(ReadOnlySpan<char> word) => Number("weekdays", word, 0);

    /// <summary>Hours from UTC, or null when <paramref name="word"/> names no time zone.</summary>
    public static int? Zone(ReadOnlySpan<char> word) => Number("zones", word, -1) is var hours and >= 0 ? hours : null;

    private static int Number(string kind, ReadOnlySpan<char> word, int otherwise) =>
        word.Length is > 1 and < 12 && Names.Value[kind].GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var number)
            ? number
            : otherwise;

    private static Dictionary<string, Dictionary<string, int>> Load()
    {
        var all = new Dictionary<string, Dictionary<string, int>>();
        foreach (var (kind, lines) in DataFile.Sections("Press/calendar.txt"))
        {
            var names = all[kind] = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
            foreach (var words in lines.Select(l => l.Split(' ')))
            {
                foreach (var word in words.AsSpan(1))
                    names[word] = int.Parse(words[0], CultureInfo.InvariantCulture);
            }
        }

        return all;
    }
}
