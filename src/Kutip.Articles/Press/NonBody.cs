using Kutip.Articles.Lexicons;
using Kutip.Core;

namespace Kutip.Articles.Press;

/// <summary>Tells lines that are not body by what they start with or hold: pointers to other articles, sign-offs, captions.</summary>
internal static class NonBody
{
    private const int LongestRelated = 220;
    private const int LongestCredit = 400;
    private const int LongestNotice = 220;
    private const int LongestCaption = 300;
    private static readonly Lazy<Lists> Loaded = new(() => new Lists(DataFile.ByHeading("Press/lines.txt")));

    /// <summary>The kind of <paramref name="line"/>, or null when it reads as body.</summary>
    public static ParagraphKind? KindOf(ReadOnlySpan<char> line)
    {
        var lists = Loaded.Value;
        var bare = line.TrimStart("([{*_•·-–—>»►▶ \t\u00a0\"");
        if (IsMarks(line))
            return ParagraphKind.Credit;
        if (line.Length <= LongestCredit && lists.Credit.MatchStart(bare) > 0)
            return ParagraphKind.Credit;
        if (line.Length <= LongestRelated && RelatedTitleStart(bare) >= 0)
            return ParagraphKind.Related;
        if (IsPhotoCredit(line))
            return ParagraphKind.Caption;
        if (line.Length <= LongestCaption && (Starts(lists.Caption, bare) || Starts(lists.Caption, line) || IsCaption(line, lists)))
            return ParagraphKind.Caption;
        if (line.Length <= LongestCredit && (IsSignOff(line) || (line.Length <= LongestNotice && lists.CreditAnywhere.Anywhere(line)) || IsLabel(bare, lists) || IsFollow(bare, lists)))
            return ParagraphKind.Credit;
        return null;
    }

    /// <summary>Whether <paramref name="line"/> is no more than a publisher and a photographer: "TRIBUN JATENG/ADI SURYA".</summary>
    public static bool IsPhotoCredit(ReadOnlySpan<char> line)
    {
        var slash = line.IndexOf('/');
        return line.Length is > 8 and <= 60 && slash > 3 && line.Count(' ') <= 6 && Publishers.All.Signing(line[..slash]) is not null && char.IsUpper(line[^1]);
    }

    /// <summary>Where the other article's title starts in a pointer to it ("Baca juga: …"); -1 when <paramref name="line"/> is none.</summary>
    public static int RelatedTitleStart(ReadOnlySpan<char> line)
    {
        var lists = Loaded.Value;
        var length = lists.Related.MatchStart(line);
        var needsMark = length == 0;
        if (needsMark)
            length = lists.RelatedColon.MatchStart(line);
        if (length == 0)
            return -1;
        var at = length;
        while (at < line.Length && (char.IsWhiteSpace(line[at]) || line[at] is ':' or '-' or '–' or '—' or '|' or '»' or '>'))
            at++;
        var marked = line[length..at].ContainsAny(":|»>");
        if (marked || at == line.Length)
            return needsMark && !marked ? -1 : at;
        // Without a colon a title has to follow, and the line must not run on as a sentence would.
        return !needsMark && !char.IsLower(line[at]) && line[^1] is not ('.' or '”') ? at : -1;
    }

    /// <summary>Whether <paramref name="line"/> is a sign-off in brackets, such as "(ant/ol-4)", "[pan]" or "(*)".</summary>
    public static bool IsSignOff(ReadOnlySpan<char> line)
    {
        if (line.Length is < 3 or > 40 || !((line[0] == '(' && line[^1] == ')') || (line[0] == '[' && line[^1] == ']')))
            return false;
        var inner = line[1..^1];
        if (Publishers.All.Signing(inner) is not null && inner.Length > 1)
            return true;
        var letters = 0;
        foreach (var c in inner)
        {
            if (c is '/' or '-' or '*' or '+' or '&' or '.' or '_' or '@' or '|' or ' ')
                letters = 0;
            else if (!char.IsAsciiLetterOrDigit(c) || ++letters > 12)
                return false;
        }

        return inner.IndexOf(' ') < 0 || inner.IndexOf('/') >= 0;
    }

    /// <summary>Whether <paramref name="line"/> tells about the author of that <paramref name="name"/>: "NAME writes about bridges."</summary>
    public static bool IsAboutAuthor(ReadOnlySpan<char> line, string name) =>
        line.Length <= LongestCredit && name.Contains(' ', StringComparison.Ordinal) && line.StartsWith(name, StringComparison.OrdinalIgnoreCase)
        && Loaded.Value.AboutAuthor.MatchStart(line[name.Length..].TrimStart(", ")) > 0;

    /// <summary>Length of the sign-off at the end of <paramref name="line"/> after a sentence's end; 0 where there is none.</summary>
    public static int TrailingSignOff(ReadOnlySpan<char> line)
    {
        if (line.Length < 10 || line[^1] is not (')' or ']'))
            return 0;
        var open = line.LastIndexOfAny('(', '[');
        if (open < 5 || !IsSignOff(line[open..]))
            return 0;
        var before = line[..open].TrimEnd();
        return before[^1] is '.' or '”' or '"' or '!' or '?' or '’' ? line.Length - open : 0;
    }

    private static bool IsMarks(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
        {
            if (char.IsLetterOrDigit(c))
                return false;
        }

        return true;
    }

    private static bool IsCaption(ReadOnlySpan<char> line, Lists lists) =>
        lists.CaptionAnywhere.Anywhere(line) && (line[^1] is ')' or '.' || line.Length < 160);

    private static bool IsFollow(ReadOnlySpan<char> line, Lists lists) =>
        lists.Follow.MatchStart(line) > 0 && lists.Networks.CountIn(line) >= 2;

    private static bool Starts(PhraseList phrases, ReadOnlySpan<char> line) => phrases.MatchStart(line) > 0;

    private static bool IsLabel(ReadOnlySpan<char> line, Lists lists)
    {
        var label = line.TrimEnd(" :…>»)");
        return label.Length > 0 && lists.LabelOnly.MatchStart(label) == label.Length;
    }

    private sealed class Lists(Dictionary<string, List<string>> lines)
    {
        public PhraseList Related { get; } = new(lines["related"]);

        public PhraseList RelatedColon { get; } = new(lines["related colon"]);

        public PhraseList Credit { get; } = new(lines["credit"]);

        public PhraseList CreditAnywhere { get; } = new(lines["credit anywhere"]);

        public PhraseList Caption { get; } = new(lines["caption"]);

        public PhraseList CaptionAnywhere { get; } = new(lines["caption anywhere"]);

        public PhraseList Follow { get; } = new(lines["follow"]);

        public PhraseList Networks { get; } = new(lines["networks"]);

        public PhraseList AboutAuthor { get; } = new(lines["about author"]);

        public PhraseList LabelOnly { get; } = new(lines["label only"]);
    }
}
