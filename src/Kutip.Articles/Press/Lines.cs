using System.Buffers;

namespace Kutip.Articles.Press;

/// <summary>Cuts text into lines.</summary>
internal static class Lines
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create("\n\r\f\u0085\u2028\u2029");

    /// <summary>The lines of <paramref name="text"/> that are not blank, without the white space at their ends.</summary>
    public static List<Line> Of(string text)
    {
        var lines = new List<Line>();
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny(Breaks);
            var end = length < 0 ? text.Length : start + length;
            var first = start;
            var last = end;
            while (first < last && char.IsWhiteSpace(text[first]))
                first++;
            while (last > first && char.IsWhiteSpace(text[last - 1]))
                last--;
            if (first < last)
                lines.Add(new Line(first, last));
            start = end + 1;
        }

        return lines;
    }
}
