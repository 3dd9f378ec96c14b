using System.Runtime.InteropServices;
using Kutip.Core;
using Kutip.Language.Tokens;

namespace Kutip.Language.Entities;

/// <summary>
/// Bodies that an article introduces with their short form in brackets: "Wahana Lingkungan Hidup Indonesia (Walhi)". The letters of the short form stand in the
/// long one in their order, the first of them at the beginning of a word (Schwartz and Hearst 2003), which tells where the long form begins.
/// </summary>
internal static class ShortForms
{
    private const int ShortestLetters = 2;
    private const int LongestLetters = 20;
    private const int LongestForm = 12;

    /// <summary>Words in lower case that bodies' names have inside.</summary>
    private static readonly ulong[] Joining =
    [
        .. new[] { "dan", "untuk", "bagi", "di", "serta", "atas", "dalam", "for", "of", "and", "the", "on", "in", "to", "de" }.Select(word => TokenForms.HashOf(word)),
    ];

    /// <summary>The names, in which each body that is introduced so is two: the long form and the short one, whatever they overlapped has given way, and
    /// the short form is a body wherever it stands.</summary>
    public static List<NameSpan> Define(Document document, TokenForms forms, List<NameSpan> names)
    {
        var defined = Pool.List<NameSpan>();
        var (index, types) = (new NameIndex(names), Pool.Table<ulong, EntityType>());
        var next = 0;
        foreach (var sentence in document.Sentences)
        {
            for (var open = sentence.First + 2; open + 2 < sentence.Last; open++)
            {
                if (document.Chars(open) is not "(" || ShortEnd(document, forms, open + 1, sentence.Last) is not (> 0 and var close))
                    continue;
                if (Long(document, forms, index, open, close, sentence.First) is not { } whole || (defined.Count > 0 && defined[^1].Last > whole.First))
                    continue;
                for (; next < names.Count && names[next].First < close; next++)
                {
                    if (names[next].First < whole.First)
                        defined.Add(names[next] with { Last = Math.Min(names[next].Last, whole.First) });
                }

                defined.Add(whole);
                defined.Add(new NameSpan(open + 1, close, whole.Type));
                if (close == open + 2)
                    types[forms.Lower[open + 1]] = whole.Type;
                // What the model took for one name goes on behind the bracket: "Walhi) Rudi Hermawan".
                if (next > 0 && names[next - 1].Last > close + 1)
                    defined.Add(names[next - 1] with { First = close + 1 });
            }
        }

        for (; next < names.Count; next++)
            defined.Add(names[next]);
        foreach (ref var name in CollectionsMarshal.AsSpan(defined))
        {
            if (name.Count == 1 && types.TryGetValue(forms.Lower[name.First], out var type))
                name = name with { Type = type };
        }

        Pool.Return(types);
        return defined;
    }

    /// <summary>Where the short form behind an opening bracket ends; zero where there is none: one word, or two in capitals.</summary>
    private static int ShortEnd(Document document, TokenForms forms, int first, int limit)
    {
        var last = first + 1;
        if (first + 2 < limit && forms.Shapes[first] == Shape.Upper && forms.Shapes[first + 1] == Shape.Upper)
            last++;
        return last < limit && document.Chars(last) is ")" && forms.Shapes[first] is Shape.Upper or Shape.Mixed or Shape.Title
            && document.Chars(first, last).Length is >= ShortestLetters and <= LongestLetters && !Brackets.IsLegalForm(forms, first) ? last : 0;
    }

    /// <summary>The long form in front of the bracket of the short one; null where there is none, or it is no body's.</summary>
    private static NameSpan? Long(Document document, TokenForms forms, NameIndex names, int open, int close, int from)
    {
        var letters = document.Chars(open + 1, close);
        var (nearest, head) = (-1, -1);
        for (var first = open - 1; first >= Math.Max(from, open - LongestForm) && MayStandInside(document, forms, first); first--)
        {
            if (!forms.IsCapitalised(first) || Titles.Indonesian.Office(forms.Lower, first, open) > 0)
                continue;
            var isHead = TitleBodies.IsHead(forms, first, open);
            head = isHead && head < 0 && open - first > 1 ? first : head;
            if (!Matches(letters, document, first, open, isHead ? document.Tokens[first].Length : 1))
                continue;
            if (isHead)
                return Whole(names, first, open, close) ?? new NameSpan(first, open, EntityType.Organization);
            nearest = nearest < 0 ? first : nearest;
        }

        if (nearest >= 0 && open - nearest > 1)
            return Whole(names, nearest, open, close) ?? (NamesBehindOffices.OfficeEndsAt(forms, from, nearest) ? new NameSpan(nearest, open, EntityType.Organization) : null);
        // "Center of Law Studies (Celios)": letters apart, a body's head in front of a name that is no listed one.
        return head >= 0 && close == open + 2 && IsNamed(names, open + 1)
            && !PersonWords.IsListedName(forms.Lower[open + 1]) && Gazetteer.Indonesian.Longest(forms.Lower, open + 1, close).Length == 0
            ? new NameSpan(head, open, EntityType.Organization) : null;
    }

    /// <summary>Whether the model takes the short form for a name, or for part of a body's.</summary>
    private static bool IsNamed(NameIndex names, int shortForm)
    {
        var index = names.From(shortForm);
        return (index < names.Count && names[index].First == shortForm) || (index > 0 && names[index - 1] is { Type: EntityType.Organization } around && around.Last > shortForm);
    }

    /// <summary>The long form where the model takes its beginning or the short form for a body, or all of it for a place; null where it takes none so.</summary>
    private static NameSpan? Whole(NameIndex names, int first, int open, int close)
    {
        for (var i = Math.Max(0, names.From(first) - 1); i < names.Count && names[i].First < close; i++)
        {
            var begins = names[i].First <= first && names[i].Last > first;
            if (names[i].Type == EntityType.Organization ? begins || names[i].Last >= close : begins && names[i].Type == EntityType.Location && names[i].Last >= open)
                return new NameSpan(Math.Min(first, names[i].First), open, names[i].Type);
        }

        return null;
    }

    private static bool MayStandInside(Document document, TokenForms forms, int token) => forms.IsCapitalised(token) || forms.Shapes[token] == Shape.Digits
        || Joining.AsSpan().Contains(forms.Lower[token]) || document.Chars(token) is "," or "-" or "/" or "&";

    /// <summary>
    /// Whether the letters stand in the words in their order, the first one among the given number of the first word's: only of a body's head, which says that
    /// a name begins, any will do ("Lembaga Studi dan Advokasi Masyarakat (Elsam)").
    /// </summary>
    private static bool Matches(ReadOnlySpan<char> letters, Document document, int first, int last, int beginning)
    {
        var words = document.Chars(first, last);
        var at = words.Length - 1;
        for (var i = letters.Length - 1; i > 0; i--)
        {
            if (!char.IsLetterOrDigit(letters[i]))
                continue;
            while (at > 0 && char.ToUpperInvariant(words[at]) != char.ToUpperInvariant(letters[i]))
                at--;
            if (at-- <= 0)
                return false;
        }

        return words[..Math.Min(at + 1, beginning)].ContainsAny(char.ToUpperInvariant(letters[0]), char.ToLowerInvariant(letters[0]));
    }
}
