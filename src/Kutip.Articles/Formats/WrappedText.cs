using System.Text;

namespace Kutip.Articles.Formats;

/// <summary>Joins the lines of text that was wrapped at a fixed width.</summary>
internal static class WrappedText
{
    private const int Narrowest = 45;
    private const int Widest = 100;
    private const double Most = 0.6;

    /// <summary><paramref name="text"/> with one line a paragraph, if blank lines part its paragraphs and most lines run to the same width.</summary>
    public static string Unwrap(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        return IsWrapped(lines) ? Join(lines) : text;
    }

    private static bool IsWrapped(string[] lines)
    {
        int inner = 0, full = 0, breaks = 0, widest = 0;
        for (var i = 0; i + 1 < lines.Length; i++)
        {
            widest = Math.Max(widest, lines[i].Length);
            if (string.IsNullOrWhiteSpace(lines[i]))
                breaks++;
            else if (!string.IsNullOrWhiteSpace(lines[i + 1]))
            {
                inner++;
                if (lines[i].Length >= Narrowest && lines[i].TrimEnd()[^1] is not ('.' or '"' or '”' or '!' or '?'))
                    full++;
            }
        }

        return breaks > 0 && inner >= 3 && widest <= Widest && full >= Most * inner;
    }

    private static string Join(string[] lines)
    {
        var text = new StringBuilder();
        var open = false;
        foreach (var line in lines)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                if (open)
                    text.Append('\n');
                open = false;
                continue;
            }

            if (open)
                text.Append(' ');
            text.Append(line.AsSpan().Trim());
            open = true;
        }

        return text.ToString();
    }
}
