using Kutip.Core;
using Kutip.Language.Tokens;

namespace Kutip.Language.Entities;

/// <summary>Where a person's name begins and ends by its capitals, in the press of a language whose names no model has learned.</summary>
internal sealed class TitledNames(Document document, TokenForms forms, Titles titles)
{
    private const int LongestName = 9;
    private const int LongestInitials = 2;

    /// <summary>The name behind a comma, and behind the ranks and forms of address there; null where other things than a name stand there.</summary>
    public NameSpan? AtComma(int comma, int limit)
    {
        var first = comma + 1;
        var name = first + titles.Honorifics(forms.Lower, first, limit);
        if (name >= limit || (name == first && (titles.Office(forms.Lower, name, limit) > 0 || titles.Body(forms.Lower, name, limit) > 0)))
            return null;
        var end = End(name, limit);
        if (end == name || (name == first && (titles.Place(forms.Lower, name, limit) == end - name || Gazetteer.Indonesian.Longest(forms.Lower, name, limit).Length == end - name)))
            return null;
        return new NameSpan(name, end, EntityType.Person);
    }

    /// <summary>The name behind the ranks and forms of address at a token, save those within the name of a place or body: "Jalan Tun Razak".</summary>
    public NameSpan? BehindAddress(int at, int limit)
    {
        if (!forms.IsCapitalised(at) || titles.Honorifics(forms.Lower, at, limit) is not (> 0 and var address) || titles.IsNamedAfter(forms.Lower[at - 1]))
            return null;
        var end = at + address < limit ? End(at + address, limit) : at;
        return end > at + address ? new NameSpan(at + address, end, EntityType.Person) : null;
    }

    /// <summary>The name of several words at a token whose first word many names begin with.</summary>
    public NameSpan? Opening(int at, int limit)
    {
        if (!titles.OpensName(forms.Lower[at]) || titles.IsNamedAfter(forms.Lower[at - 1]) || titles.Place(forms.Lower, at, limit) > 0)
            return null;
        var end = End(at, limit);
        return end > at + 1 && (end == limit || document.Chars(end) is "," or "." || forms.Shapes[end] == Shape.Lower) ? new NameSpan(at, end, EntityType.Person) : null;
    }

    /// <summary>The token after the name that begins at a token; the token itself where none does.</summary>
    public int End(int first, int limit)
    {
        var end = first;
        while (end < limit && end - first < LongestName)
        {
            if (IsWord(end))
                end++;
            else if (end > first && titles.Link(forms.Lower, end, limit) is > 0 and var link && end + link < limit && IsWord(end + link))
                end += link + 1;
            else
                break;
        }

        return end;
    }

    private bool IsWord(int token) => forms.Shapes[token] is Shape.Title or Shape.Mixed or Shape.Initial
        || (forms.Shapes[token] == Shape.Upper && document.Tokens[token].Length <= LongestInitials);
}
