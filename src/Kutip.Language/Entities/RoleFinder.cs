using Kutip.Core;
using Kutip.Language.Tokens;

namespace Kutip.Language.Entities;

/// <summary>An office in front of a name, and the body or country that it is held in.</summary>
/// <param name="Person">Index of the token that the name begins with.</param>
/// <param name="Role">The office as token indexes.</param>
/// <param name="Affiliation">The body or country; null where none is named.</param>
internal readonly record struct RolePhrase(int Person, (int First, int Last) Role, (int First, int Last)? Affiliation);

/// <summary>Reads phrases such as "Menteri Luar Negeri Rusia Sergei Lavrov": office, qualifiers, body or country, rank, name.</summary>
internal static class RoleFinder
{
    /// <summary>The phrases that stand in front of the persons among <paramref name="spans"/>.</summary>
    public static List<RolePhrase> Find(Document document, TokenForms forms, IReadOnlyList<NameSpan> spans)
    {
        var titles = Titles.Indonesian;
        var phrases = new List<RolePhrase>();
        foreach (var sentence in document.Sentences)
        {
            for (var i = sentence.First; i < sentence.Last; i++)
            {
                var office = titles.Office(forms.Lower, i, sentence.Last);
                if (office == 0)
                    continue;
                var end = i + office;
                end += titles.Qualifiers(forms.Lower, end, sentence.Last);
                if (Read(forms, spans, i, end, sentence.Last) is { } phrase)
                    phrases.Add(phrase);
                i = end - 1;
            }
        }

        return phrases;
    }

    private static RolePhrase? Read(TokenForms forms, IReadOnlyList<NameSpan> spans, int first, int end, int limit)
    {
        var at = end;
        (int First, int Last)? affiliation = null;
        while (at < limit)
        {
            at += Titles.Indonesian.Honorifics(forms.Lower, at, limit);
            var index = IndexFrom(spans, at);
            var span = index < spans.Count && spans[index].First == at ? spans[index] : default;
            if (span is { Count: > 0, Type: EntityType.Person })
                return new RolePhrase(span.First, (first, end), affiliation);
            var last = span is { Count: > 0, Type: EntityType.Organization or EntityType.Location } ? span.Last : Known(forms, at, limit);
            if (last == at)
                return null;
            affiliation = (affiliation?.First ?? at, last);
            at = last;
        }

        return null;
    }

    /// <summary>End of the listed place or body at a token, which need not be a name of the text by itself.</summary>
    private static int Known(TokenForms forms, int at, int limit) =>
        at < limit && forms.IsCapitalised(at) ? at + Gazetteer.Indonesian.Longest(forms.Lower, at, limit).Length : at;

    private static int IndexFrom(IReadOnlyList<NameSpan> spans, int token)
    {
        int low = 0, high = spans.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (spans[middle].First < token)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
