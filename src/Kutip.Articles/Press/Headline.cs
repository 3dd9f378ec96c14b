using Kutip.Core;

namespace Kutip.Articles.Press;

/// <summary>Tells whether a text's first line is its headline.</summary>
internal static class Headline
{
    private const int Longest = 180;
    private const int MostWords = 25;

    /// <summary>Whether the first of <paramref name="lines"/> is a headline above the others.</summary>
    public static bool IsFirst(string text, List<Line> lines)
    {
        if (lines.Count < 2 || lines[0].Kind != ParagraphKind.Body)
            return false;
        var line = lines[0].Of(text);
        if (line.Length > Longest || line[^1] is '.' or ',' or ':' or ';' or '…' or '-' or '–' or '—')
            return false;
        var words = line.Count(' ') + 1;
        return words is >= 2 and <= MostWords && HasLongerLine(lines, line.Length);
    }

    private static bool HasLongerLine(List<Line> lines, int length)
    {
        for (var i = 1; i < Math.Min(lines.Count, 8); i++)
        {
            if (lines[i].End - lines[i].Start > length)
                return true;
        }

        return false;
    }
}
