using Kutip.Articles.Lexicons;
using Kutip.Core;

namespace Kutip.Articles.Press;

/// <summary>Finds the media that an article says it draws on ("Melansir dari Al Jazeera", "dikutip dari laman BBC").</summary>
internal static class CitedSources
{
    private const int LongestName = 60;
    private static readonly Lazy<Cues> Loaded = new(() => new Cues(DataFile.ByHeading("Press/citations.txt")));

    public static List<CitedSource> In(string text, IEnumerable<Paragraph> body)
    {
        var cues = Loaded.Value;
        var found = new List<CitedSource>();
        foreach (var paragraph in body)
        {
            for (var i = paragraph.Start; i < paragraph.End; i++)
            {
                if (!IsWordStart(text, paragraph, i) || !cues.MayStart(text[i]))
                    continue;
                var rest = text.AsSpan(i, paragraph.End - i);
                var any = cues.Any.MatchStart(rest);
                var length = any > 0 ? any : cues.Medium.MatchStart(rest);
                if (length == 0)
                    continue;
                if (Name(text, i + length, paragraph.End, cues, onlyMedia: any == 0) is { } name && !found.Exists(f => f.Name == name.Name))
                    found.Add(name);
                i += length;
            }
        }

        return found;
    }

    private static CitedSource? Name(string text, int at, int end, Cues cues, bool onlyMedia)
    {
        var named = false;
        for (int skip; (skip = SkipBetween(text, at, end, cues.Between)) > at; at = skip)
            named = true;
        while (at < end && (char.IsWhiteSpace(text[at]) || text[at] is '"' or '“'))
            at++;
        var last = NameEnd(text, at, end);
        if (last == at)
            return null;
        var name = text[at..last];
        if (name.Length > LongestName || Calendar.Weekday(name.Split(' ')[0]) > 0 || Calendar.Month(name) > 0)
            return null;
        var isMedium = Publishers.All.Signing(name) is not null || Publishers.IsDomain(name) || HasMediumWord(name, cues);
        return !onlyMedia || isMedium || (named && name.Contains('.', StringComparison.Ordinal)) ? new CitedSource(name, at, last) : null;
    }

    private static int SkipBetween(string text, int at, int end, PhraseList between)
    {
        var start = at;
        while (start < end && text[start] is ' ' or '\u00a0')
            start++;
        // A capital starts the name, not a word before it ("Media Indonesia").
        if (start == at || start >= end || char.IsUpper(text[start]))
            return at;
        var length = between.MatchStart(text.AsSpan(start, end - start));
        return length == 0 ? at : start + length;
    }

    // Words with a capital or a dot, and small words between two of them.
    private static int NameEnd(string text, int at, int end)
    {
        var last = at;
        for (var i = at; i < end;)
        {
            var stop = i;
            while (stop < end && (char.IsLetterOrDigit(text[stop]) || text[stop] is '-' or '&' or '’' or '\'' || IsInnerDot(text, stop, end)))
                stop++;
            if (stop == i)
                break;
            var word = text.AsSpan(i, stop - i);
            if (char.IsUpper(word[0]) || char.IsDigit(word[0]) || Publishers.IsDomain(word) || word.ContainsAnyInRange('A', 'Z'))
                last = stop;
            else if (word is not ("of" or "the" or "and" or "&" or "de" or "for" or "la"))
                break;
            if (last == stop && Calendar.Weekday(word) > 0)
                return at == i ? at : TrimEnd(text, at, i);
            i = stop;
            if (i < end && text[i] is ' ' or '\u00a0')
                i++;
            else
                break;
        }

        return TrimEnd(text, at, last);
    }

    private static int TrimEnd(string text, int start, int end)
    {
        while (end > start && !char.IsLetterOrDigit(text[end - 1]))
            end--;
        return end;
    }

    private static bool IsInnerDot(string text, int at, int end) =>
        text[at] == '.' && at + 1 < end && char.IsLetterOrDigit(text[at + 1]);

    private static bool HasMediumWord(string name, Cues cues)
    {
        foreach (var range in name.AsSpan().Split(' '))
        {
            if (cues.MediumWords.Contains(name[range]))
                return true;
        }

        return false;
    }

    private static bool IsWordStart(string text, Paragraph paragraph, int at) =>
        char.IsLetter(text[at]) && (at == paragraph.Start || !char.IsLetterOrDigit(text[at - 1]));

    private sealed class Cues(Dictionary<string, List<string>> lines)
    {
        private readonly HashSet<char> _initials = [.. lines["any"].Concat(lines["medium"]).SelectMany(c => new[] { c[0], char.ToUpperInvariant(c[0]) })];

        public PhraseList Any { get; } = new(lines["any"]);

        public PhraseList Medium { get; } = new(lines["medium"]);

        public PhraseList Between { get; } = new(lines["between"]);

        public HashSet<string> MediumWords { get; } = new(lines["medium words"], StringComparer.OrdinalIgnoreCase);

        public bool MayStart(char c) => _initials.Contains(c);
    }
}
