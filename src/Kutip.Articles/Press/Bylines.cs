using Kutip.Articles.Lexicons;
using Kutip.Core;

namespace Kutip.Articles.Press;

/// <summary>Reads who had a hand in an article: "Laporan Wartawan Tribunnews, NAME", "Penulis: NAME | Editor: NAME", "Oleh NAME".</summary>
internal static class Bylines
{
    private const int LongestLine = 200;
    private const int LongestName = 60;
    private static readonly Lazy<List<Label>> Colons = new(() => Load(" opening", false));
    private static readonly Lazy<List<Label>> Openings = new(() => Load(" opening", true));

    /// <summary>What a byline says: the authors, and the publisher it names as printed.</summary>
    internal sealed record Byline(List<Author> Authors, string? Signature);

    /// <summary>Reads <paramref name="line"/> as a byline, or gives null.</summary>
    public static Byline? Read(ReadOnlySpan<char> line)
    {
        line = line.Trim("*_[]() \t\u00a0");
        if (line.Length is < 5 or > LongestLine)
            return null;
        return Labelled(line) ?? Parts(line) ?? Signed(line);
    }

    /// <summary>The names in a list of them ("A, B dan C"), with the <paramref name="role"/>.</summary>
    public static List<Author> Names(ReadOnlySpan<char> list, string? role)
    {
        var authors = new List<Author>();
        var text = list.ToString().Replace(" dan ", ",", StringComparison.Ordinal).Replace(" and ", ",", StringComparison.Ordinal)
            .Replace(" & ", ",", StringComparison.Ordinal);
        foreach (var part in text.Split([',', '|', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            var name = part.Trim(' ', '\t', '\u00a0', '/', '-', '–', '—', '.', '*', '(', ')', '[', ']', ':');
            if (IsDegree(name) && authors.Count > 0)
                continue;
            if (IsName(name))
                authors.Add(new Author(name, role));
        }

        return authors;
    }

    /// <summary>The role of a label that stands as a line of its own ("Oleh", "Penulis:"), or null.</summary>
    public static string? RoleOf(ReadOnlySpan<char> line)
    {
        var bare = line.TrimEnd(" :");
        foreach (var label in Colons.Value)
        {
            if (bare.Equals(label.Text, StringComparison.OrdinalIgnoreCase))
                return label.Role;
        }

        return null;
    }

    /// <summary>The name that <paramref name="line"/> is, of two to five capitalised words, in normal case; or null.</summary>
    public static string? FullName(ReadOnlySpan<char> line)
    {
        var name = line.ToString();
        if (name.Length is < 5 or > 40 || !IsName(name) || name.AsSpan().IndexOfAnyInRange('0', '9') >= 0 || name.Count(c => c == ' ') is 0 or > 4 || !IsCapitalised(name)
            || Publishers.All.Signing(line) is not null || Datelines.IsKnownPlace(line))
            return null;
        return name.Any(char.IsLower) ? name : System.Globalization.CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.ToLowerInvariant());
    }

    // "Rep: Antara/ Red: Andi Nur Aminah", "Penulis : A"
    private static Byline? Labelled(ReadOnlySpan<char> line)
    {
        var authors = new List<Author>();
        var length = line.Length;
        var matched = LabelAt(line, Colons.Value);
        if (matched is not { } label)
            return null;
        while (true)
        {
            line = line[label.Length..].TrimStart();
            var next = NextLabel(line, out var following);
            authors.AddRange(Names(line[..next], label.Role));
            if (next == line.Length)
                break;
            line = line[next..];
            label = following;
        }

        // The names have to be most of the line, or it is a sentence.
        return authors.Count > 0 && 2 * authors.Sum(a => a.Name.Length + 10) >= length ? new Byline(authors, null) : null;
    }

    // "Reporting by A in PLACE; Editing by B"
    private static Byline? Parts(ReadOnlySpan<char> line)
    {
        Byline? all = null;
        foreach (var range in line.Split(';'))
        {
            if (Opened(line[range].Trim()) is not { } part)
                return null;
            all = all is null ? part : all with { Authors = [.. all.Authors, .. part.Authors] };
        }

        return all;
    }

    // "Laporan Wartawan Tribunnews, NAME", "Oleh NAME"
    private static Byline? Opened(ReadOnlySpan<char> line)
    {
        if (LabelAt(line, Openings.Value) is not { } label || line[^1] is '.' or '!' or '?')
            return null;
        var rest = line[label.Length..].TrimStart(" :-\u00a0");
        string? signature = null;
        var comma = rest.IndexOf(',');
        var longOpening = label.Length > 12;
        if (comma > 0 && !longOpening && Datelines.IsKnownPlace(rest[..comma].Trim()))
        {
            // "Kontributor Yogyakarta, NAME"
            rest = rest[(comma + 1)..];
        }
        else if (comma > 0 && longOpening)
        {
            signature = rest[..comma].Trim().ToString();
            rest = rest[(comma + 1)..];
        }
        else
        {
            var words = SignatureWords(rest);
            if (words > 0)
            {
                signature = rest[..words].Trim().ToString();
                rest = rest[words..];
            }
        }

        if (rest.IndexOf(" in ") > 0)
            rest = WithoutPlaces(rest);
        var authors = Names(rest, label.Role);
        var complete = authors.Count > 0 && authors.TrueForAll(a => IsCapitalised(a.Name)) && authors.Sum(a => a.Name.Length + 6) >= rest.Trim().Length;
        return complete || (longOpening && authors.Count > 0) ? new Byline(authors, signature) : null;
    }

    // "A in Dayton and B in Rome": "A and B"
    private static string WithoutPlaces(ReadOnlySpan<char> names)
    {
        var text = names.ToString();
        for (var at = text.IndexOf(" in ", StringComparison.Ordinal); at > 0; at = text.IndexOf(" in ", at, StringComparison.Ordinal))
        {
            var next = text.AsSpan(at + 4).IndexOf(',');
            if (text.AsSpan(at + 4).IndexOf(" and ") is >= 0 and var and && (next < 0 || and < next))
                next = and;
            text = next < 0 ? text[..at] : text.Remove(at, next + 4);
        }

        return text;
    }

    // "NAME - detikNews", "NAME, CNBC Indonesia", "NAME (The Jakarta Post)", "News - NAME, CNBC Indonesia"
    private static Byline? Signed(ReadOnlySpan<char> line)
    {
        if (line.IndexOf(" - ") is > 0 and var section && line[..section].IndexOf(' ') < 0 && line[(section + 3)..].Contains(", ", StringComparison.Ordinal))
            line = line[(section + 3)..];
        var cut = line.LastIndexOf(" - ");
        var after = 3;
        if (cut < 0)
        {
            cut = Math.Max(line.LastIndexOf(", "), line.LastIndexOf(" ("));
            after = 2;
        }

        if (cut <= 0 || line.Length > 80)
            return null;
        var signature = line[(cut + after)..].Trim();
        if (Publishers.All.Signing(signature) is null || Publishers.All.Signing(line[..cut]) is not null)
            return null;
        var authors = Names(line[..cut], null);
        return authors.Count > 0 && authors.TrueForAll(a => IsCapitalised(a.Name) && a.Name.Contains(' ', StringComparison.Ordinal))
            ? new Byline(authors, signature.ToString())
            : null;
    }

    private static int SignatureWords(ReadOnlySpan<char> text)
    {
        var best = 0;
        var words = 0;
        for (var i = 1; i < text.Length && words < 3; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
                continue;
            words++;
            if (Publishers.All.Signing(text[..i]) is not null || Publishers.IsDomain(text[..i]))
                best = i;
        }

        return best;
    }

    private static int NextLabel(ReadOnlySpan<char> line, out Label label)
    {
        for (var i = 1; i < line.Length; i++)
        {
            if (char.IsLetterOrDigit(line[i - 1]) || !char.IsLetter(line[i]) || LabelAt(line[i..], Colons.Value) is not { } found)
                continue;
            label = found;
            return i;
        }

        label = default;
        return line.Length;
    }

    private static Label? LabelAt(ReadOnlySpan<char> line, List<Label> labels)
    {
        foreach (var label in labels)
        {
            if (line.Length <= label.Length || !Starts(line, label.Text))
                continue;
            var end = label.Length;
            if (label.Colon)
            {
                while (end < line.Length && char.IsWhiteSpace(line[end]))
                    end++;
                if (end == line.Length || line[end] != ':')
                    continue;
                return label with { Length = end + 1 };
            }

            if (char.IsWhiteSpace(line[end]) || line[end] is ',' or ':')
                return label;
        }

        return null;
    }

    private static bool Starts(ReadOnlySpan<char> line, string label)
    {
        for (var i = 0; i < label.Length; i++)
        {
            if (label[i] == ' ' ? !char.IsWhiteSpace(line[i]) : char.ToLowerInvariant(line[i]) != label[i])
                return false;
        }

        return true;
    }

    private static bool IsName(string name)
    {
        if (name.Length is < 2 or > LongestName)
            return false;
        var words = 1;
        foreach (var c in name)
        {
            if (c == ' ')
                words++;
            if (!char.IsLetter(c) && c is not (' ' or '.' or '\'' or '’' or '-' or '/' or '\u00a0') && !char.IsDigit(c))
                return false;
        }

        return words <= 6 && char.IsLetter(name[0]);
    }

    private static bool IsCapitalised(string name) =>
        name.Split(' ').All(w => w.Length == 0 || char.IsUpper(w[0]) || w is "bin" or "binti" or "de" or "van" or "al" or "el");

    private static bool IsDegree(string name) => name.Length < 7 && name.Contains('.', StringComparison.Ordinal);

    private static List<Label> Load(string suffix, bool openings)
    {
        var labels = new List<Label>();
        foreach (var (heading, words) in DataFile.Sections("Press/bylines.txt"))
        {
            if (heading.EndsWith(suffix, StringComparison.Ordinal) != openings)
                continue;
            var role = openings ? heading[..^suffix.Length] : heading;
            labels.AddRange(words.Select(w => new Label(w, role, w.Length, !openings)));
        }

        labels.Sort((a, b) => b.Length.CompareTo(a.Length));
        return labels;
    }

    private readonly record struct Label(string Text, string Role, int Length, bool Colon);
}
