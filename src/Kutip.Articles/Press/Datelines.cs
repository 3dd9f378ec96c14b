using System.Globalization;
using Kutip.Articles.Lexicons;
using Kutip.Core;

namespace Kutip.Articles.Press;

/// <summary>
/// Reads the place and publisher that open a report: parts between commas, brackets, bars and dashes, each a place, a publisher or a date,
/// up to a dash ("JAKARTA, KOMPAS.com - ", "Jakarta (ANTARA) - ", "TEMPO.CO, Jakarta - ", "JAKARTA: ").
/// </summary>
internal static class Datelines
{
    private const int LongestHead = 90;
    private const int MostParts = 5;
    private static readonly Lazy<HashSet<string>> KnownPlaces = new(() =>
        new(DataFile.Sections("Press/places.txt").SelectMany(s => s.Value), StringComparer.OrdinalIgnoreCase));

    /// <summary>A dateline, the publisher it names as printed, and where the words after it start.</summary>
    internal sealed record Opening(Dateline Dateline, string? Signature, int BodyStart);

    /// <summary>The dateline that <paramref name="line"/> starts with, if there is one.</summary>
    public static Opening? Find(string text, Line line)
    {
        var limit = Math.Min(line.End, line.Start + LongestHead);
        var head = default(Head);
        var end = -1;
        for (var i = line.Start + 2; i < limit; i++)
        {
            if (!IsTerminator(text, line, i, out var after) || !TryRead(text.AsSpan(line.Start, i - line.Start), text[i], out var read))
                continue;
            head = read;
            end = after;
            if (read.Place is not null)
                break;
        }

        if (end < 0)
            return WithoutDash(text, line);
        if (head.Place is null)
            end = PlaceAfterDash(text, end, limit, ref head);
        return Make(text, line, end, head);
    }

    private static Opening? Make(string text, Line line, int end, Head head)
    {
        var body = end;
        while (body < line.End && char.IsWhiteSpace(text[body]))
            body++;
        if (body == line.End)
            return null;
        var place = head.Place is null ? null : InNormalCase(head.Place);
        return new Opening(new Dateline(text[line.Start..end], place, line.Start, end), head.Signature, body);
    }

    private static bool IsTerminator(string text, Line line, int at, out int after)
    {
        after = at + 1;
        var c = text[at];
        if (c == ':')
            return after < line.End && char.IsWhiteSpace(text[after]);
        if (!IsDash(c))
            return false;
        while (after < line.End && IsDash(text[after]))
            after++;
        if (after >= line.End)
            return false;
        var apart = char.IsWhiteSpace(text[after]) || char.IsWhiteSpace(text[at - 1]) || after - at > 1 || c == '—';
        return apart || (text.AsSpan(line.Start, at - line.Start).Contains(',') && char.IsUpper(text[after]));
    }

    private static bool TryRead(ReadOnlySpan<char> text, char terminator, out Head head)
    {
        head = default;
        var parts = 0;
        var dated = false;
        string? second = null;
        foreach (var range in text.SplitAny(",()|/—–"))
        {
            var part = text[range].Trim(" \t\u00a0-*");
            if (part.Length == 0)
                continue;
            if (++parts > MostParts)
                return false;
            if (IsPublisher(part))
                head.Signature ??= part.ToString();
            else if (IsDate(part))
                dated = true;
            else if (TrySplitOnDash(part, ref head))
                continue;
            else if (!IsPlace(part))
                return false;
            else if (head.Place is null)
                head.Place = part.ToString();
            else
                second = part.ToString();
        }

        if (head.Signature is not null)
            return second is null || parts <= 4;
        if (head.Place is null || parts > 3)
            return false;
        // A place alone has to be known, or stand in capitals before a dash.
        var known = KnownPlaces.Value.Contains(head.Place);
        return terminator == ':' ? known && parts == 1 : known || (!dated && IsCapitals(head.Place) && head.Place.Length > 3);
    }

    // "KONTAN.CO.ID - JAKARTA"
    private static bool TrySplitOnDash(ReadOnlySpan<char> part, ref Head head)
    {
        var dash = part.IndexOf(" - ");
        if (dash < 0 || !IsPublisher(part[..dash].Trim()) || !IsPlace(part[(dash + 3)..].Trim()))
            return false;
        head.Signature ??= part[..dash].Trim().ToString();
        head.Place ??= part[(dash + 3)..].Trim().ToString();
        return true;
    }

    // "KONTAN.CO.ID - JAKARTA. Presiden …"
    private static int PlaceAfterDash(string text, int end, int limit, ref Head head)
    {
        var start = end;
        while (start < limit && char.IsWhiteSpace(text[start]))
            start++;
        for (var i = start; i < limit && (char.IsUpper(text[i]) || text[i] is ' ' or '.'); i++)
        {
            if (text[i] != '.' || i + 1 >= text.Length || text[i + 1] != ' ' || i - start < 4)
                continue;
            head.Place = text[start..i];
            return i + 1;
        }

        return end;
    }

    // "Liputan6.com, Jakarta Presiden …"
    private static Opening? WithoutDash(string text, Line line)
    {
        var span = line.Of(text);
        var comma = span.IndexOf(',');
        if (comma < 3 || comma > 40 || !IsPublisher(span[..comma]))
            return null;
        var start = comma + 1;
        while (start < span.Length && char.IsWhiteSpace(span[start]))
            start++;
        for (int words = 0, i = start; words < 3 && i < span.Length; i++)
        {
            if (!char.IsWhiteSpace(span[i]))
                continue;
            words++;
            var place = span[start..i].ToString();
            if (KnownPlaces.Value.Contains(place) && i + 1 < span.Length && !char.IsLower(span[i + 1]))
                return Make(text, line, line.Start + i, new Head { Place = place, Signature = span[..comma].ToString() });
        }

        return null;
    }

    private static bool IsPublisher(ReadOnlySpan<char> part) => Publishers.IsDomain(part) || Publishers.All.Signing(part) is not null;

    private static bool IsDate(ReadOnlySpan<char> part)
    {
        if (part.IndexOfAnyInRange('0', '9') < 0)
            return Calendar.Weekday(part) > 0;
        foreach (var range in part.Split(' '))
        {
            var word = part[range].Trim('.');
            if (word.Length > 0 && !char.IsAsciiDigit(word[0]) && Calendar.Month(word) == 0 && Calendar.Weekday(word) == 0)
                return false;
        }

        return true;
    }

    /// <summary>Whether <paramref name="text"/> is a place of places.txt, whatever its case.</summary>
    public static bool IsKnownPlace(ReadOnlySpan<char> text) => KnownPlaces.Value.Contains(text.ToString());

    private static bool IsPlace(ReadOnlySpan<char> part)
    {
        if (part.Length is < 2 or > 40)
            return false;
        if (KnownPlaces.Value.Contains(part.ToString()))
            return true;
        var words = 0;
        foreach (var range in part.Split(' '))
        {
            var word = part[range];
            if (word.Length == 0 || !char.IsUpper(word[0]) || ++words > 4)
                return false;
            foreach (var c in word)
            {
                if (!char.IsLetter(c) && c is not ('.' or '\'' or '’' or '-'))
                    return false;
            }
        }

        return true;
    }

    private static bool IsCapitals(string place) => place.All(c => char.IsUpper(c) || !char.IsLetter(c));

    private static string InNormalCase(string place)
    {
        if (!IsCapitals(place) && !place.All(c => char.IsLower(c) || !char.IsLetter(c)))
            return place;
        var words = place.ToLowerInvariant().Split(' ');
        return string.Join(' ', words.Select(w => w is "dki" or "dc" or "as" or "ntt" or "ntb" or "diy"
            ? w.ToUpperInvariant()
            : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(w)));
    }

    private static bool IsDash(char c) => c is '-' or '–' or '—' or '‒' or '−';

    private struct Head
    {
        public string? Place;
        public string? Signature;
    }
}
