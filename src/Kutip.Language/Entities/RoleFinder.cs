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
        for (var index = IndexFrom(spans, at); index < spans.Count; index++)
        {
            at += Titles.Indonesian.Honorifics(forms.Lower, at, limit);
            var span = spans[index];
            if (span.First != at || span.First >= limit)
                return null;
            if (span.Type == EntityType.Person)
                return new RolePhrase(span.First, (first, end), affiliation);
            if (span.Type is not (EntityType.Organization or EntityType.Location))
                return null;
            affiliation = (affiliation?.First ?? span.First, span.Last);
            at = span.Last;
        }

        return null;
    }

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
