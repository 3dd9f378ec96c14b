using Kutip.Core;
using Kutip.Language.Lexicons;
using Kutip.Language.Tokens;

namespace Kutip.Language.Entities;

/// <summary>Finds the body or country of a title phrase.</summary>
internal sealed class TitleBodies(Document document, TokenForms forms, NameIndex names)
{
    private const int ShortestAbbreviation = 3;
    private const int LongestNamedAfter = 4;
    private const string RomanDigits = "IVXLC";

    private static readonly PhraseTable BodyHeads = Heads("in upper case");
    private static readonly PhraseTable CountryBodies = Heads("of a country");
    private static readonly PhraseTable InnerBodies = Heads("within another body");
    private static readonly PhraseTable HeadsInNeed = Heads("that need a name");
    private static readonly PhraseTable NamedAfter = Heads("named after persons");
    private static readonly PhraseTable OfPeople = Heads("of people");
    private static readonly ulong Office = TokenForms.HashOf("kantor");

    private readonly Titles _titles = Titles.For(document);

    /// <summary>Tokens of the body or place that begins at a token: a name that was found, a listed one, or the head of one.</summary>
    public int At(int at, int limit)
    {
        if (!forms.IsCapitalised(at))
            return 0;
        var index = names.From(at);
        if (index < names.Count && names[index].First == at && names[index].Type is EntityType.Organization or EntityType.Location)
            return LengthBeforeRank(names[index]);
        var known = GluedPersons.BodyLength(forms, at, limit);
        return known > 0 ? known : Math.Max(BodyHeads.Longest(forms.Lower, at, limit).Length, _titles.Body(forms.Lower, at, limit));
    }

    /// <summary>Whether a place's name, found or listed, begins at a token.</summary>
    public bool BeginsPlace(int at, int limit)
    {
        var index = names.From(at);
        if (index < names.Count && names[index].First == at)
            return names[index].Type == EntityType.Location;
        var (length, known) = Gazetteer.Indonesian.Longest(forms.Lower, at, limit);
        return length > 0 && Gazetteer.Indonesian[known].Type == EntityType.Location;
    }

    /// <summary>Tokens of a listed body of several words, or of an abbreviation in a text with lower case, at a token.</summary>
    public int KnownAt(int first, int at, int limit)
    {
        if (!forms.IsCapitalised(at))
            return 0;
        var (length, known) = Gazetteer.Indonesian.Longest(forms.Lower, at, limit);
        if (length > 1 && Gazetteer.Indonesian[known].Type == EntityType.Organization)
            return At(at, limit);
        var abbreviates = forms.Shapes[at] == Shape.Upper && forms.Shapes[first] != Shape.Upper && document.Tokens[at].Length >= ShortestAbbreviation
            && document.Chars(at).ContainsAnyExcept(RomanDigits);
        return abbreviates ? Math.Max(1, At(at, limit)) : 0;
    }

    /// <summary>Whether a body begins at a token: a name that was found, a listed one, or the head of one.</summary>
    public bool IsBody(int at, int limit)
    {
        var index = names.From(at);
        if (index < names.Count && names[index].First == at && names[index].Last <= limit)
            return names[index].Type == EntityType.Organization;
        var (length, known) = Gazetteer.Indonesian.Longest(forms.Lower, at, limit);
        return (length > 0 && Gazetteer.Indonesian[known].Type == EntityType.Organization) || _titles.Body(forms.Lower, at, limit) > 0;
    }

    /// <summary>Whether the tokens up to <paramref name="limit"/> are a known place.</summary>
    public bool IsPlace(int at, int limit)
    {
        var (length, known) = Gazetteer.Indonesian.Longest(forms.Lower, at, limit);
        return _titles.Place(forms.Lower, at, limit) == limit - at || (length == limit - at && Gazetteer.Indonesian[known].Type == EntityType.Location);
    }

    /// <summary>Tokens of a body's head of several words, which may begin like an office: "Pimpinan Pusat Muhammadiyah".</summary>
    public int LongHeadAt(int at, int limit) =>
        forms.IsCapitalised(at) && BodyHeads.Longest(forms.Lower, at, limit).Length is var length and > 1 ? length : 0;

    /// <summary>Tokens of a body in lower case and the country or region whose it is: "pemerintah Yunani".</summary>
    public int OfCountryAt(int at, int limit)
    {
        var head = CountryBodies.Longest(forms.Lower, at, limit).Length;
        if (head == 0 || at + head >= limit || !forms.IsCapitalised(at + head))
            return 0;
        var (length, known) = Gazetteer.Indonesian.Longest(forms.Lower, at + head, limit);
        return length > 0 && Gazetteer.Indonesian[known].Type == EntityType.Location ? head + length : 0;
    }

    /// <summary>Whether the tokens of a body are but a head that is not yet a body's name: "Bank", "Universitas".</summary>
    public bool NeedsName(int first, int last) => IsHeadInNeed(forms, first, last);

    /// <summary>Whether the body that begins at <paramref name="first"/> ends in a word that wants a name behind it: "Unit Pengelola Bandara".</summary>
    public bool NeedsNameAt(int first, int last)
    {
        for (var i = Math.Max(first, last - LongestNamedAfter); i < last; i++)
        {
            if (NamedAfter.Longest(forms.Lower, i, last).Length == last - i)
                return true;
        }

        return false;
    }

    /// <summary>Whether a body's name may begin at a token: "Balai", "Universitas".</summary>
    public static bool IsHead(TokenForms forms, int at, int limit) => BodyHeads.Longest(forms.Lower, at, limit).Length > 0;

    /// <summary>Whether the word at a token begins the name of a body of people who do the same: "Ikatan Bidan Indonesia" holds no office.</summary>
    public static bool IsOfPeople(TokenForms forms, int at) => forms.IsCapitalised(at) && OfPeople.Contains(forms.Lower[at]);

    /// <inheritdoc cref="NeedsName"/>
    public static bool IsHeadInNeed(TokenForms forms, int first, int last) => HeadsInNeed.Longest(forms.Lower, first, last).Length == last - first;

    /// <summary>Where a body ends that ranks, with or without brackets, follow up to a name: "Polda Papua Brigadir Jenderal (Pol)".</summary>
    public int EndBeforeRanks(int body, int end, int name)
    {
        for (var i = body + 1; i < end; i++)
        {
            var ranks = i + _titles.Honorifics(forms.Lower, i, Math.Max(end, name));
            if (ranks > i && ranks + 3 == end && document.Chars(ranks) is "(" && document.Chars(end - 1) is ")")
                ranks = end;
            if (ranks >= end && ranks > i)
                return i;
        }

        return end;
    }

    /// <summary>Where the outer body begins behind the inner one; zero where there is one body.</summary>
    public int Outer(int body, int end)
    {
        if (forms.Lower[body] == Office || Gazetteer.Indonesian.Longest(forms.Lower, body, end).Length == end - body)
            return 0;
        var outer = 0;
        for (var i = body + 1; i < end; i++)
        {
            if (document.Chars(i) is "(")
                break;
            if (i - body < 2 && !InnerBodies.Contains(forms.Lower[body]))
                continue;
            var (length, known) = Gazetteer.Indonesian.Longest(forms.Lower, i, end);
            var isBody = length > 0 && Gazetteer.Indonesian[known].Type == EntityType.Organization && forms.IsCapitalised(i);
            if (isBody || (i + 1 < end && forms.IsCapitalised(i) && BodyHeads.Longest(forms.Lower, i, end).Length > 0))
                outer = outer == 0 ? i : outer;
        }

        return outer;
    }

    /// <summary>The body or country as a name; empty where <paramref name="first"/> is negative.</summary>
    public NameSpan Affiliation(int first, int last)
    {
        if (first < 0 || last <= first)
            return default;
        last = WithoutShortForm(first, last);
        var index = names.From(first);
        var place = index < names.Count && names[index].First == first && names[index].Last == last && names[index].Type != EntityType.Person ? names[index].Type : EntityType.Organization;
        var (length, known) = Gazetteer.Indonesian.Longest(forms.Lower, first, last);
        return new NameSpan(first, last, length == last - first ? Gazetteer.Indonesian[known].Type : place);
    }

    /// <summary>Tokens of a body that begins at a token and has its short form in brackets behind it: there is no doubt where it begins and ends.</summary>
    public int DefinedAt(int at)
    {
        var index = names.From(at);
        return index + 1 < names.Count && names[index].First == at && names[index].Type == EntityType.Organization
            && names[index + 1].First == names[index].Last + 1 && document.Chars(names[index].Last) is "(" ? names[index].Count : 0;
    }

    /// <summary>"Lembaga Kajian Fiskal (LKF)": the short form in brackets is a name of its own.</summary>
    private int WithoutShortForm(int first, int last)
    {
        var body = names.From(first);
        if (body < names.Count && names[body].First == first && names[body].Last < last && document.Chars(names[body].Last) is "(" && document.Chars(last - 1) is ")")
            return names[body].Last;
        return last - first > 3 && document.Chars(last - 1) is ")" && document.Chars(last - 3) is "(" && forms.Shapes[last - 2] == Shape.Upper ? last - 3 : last;
    }

    private int LengthBeforeRank(NameSpan name)
    {
        // "RSUD Dr Soetomo" is named so.
        if (GluedPersons.BodyLength(forms, name.First, name.Last) == name.Count)
            return name.Count;
        for (var i = name.First + 1; i < name.Last; i++)
        {
            if (_titles.Honorifics(forms.Lower, i, name.Last) > 0)
                return i - name.First;
        }

        return name.Count;
    }

    private static PhraseTable Heads(string group) => PhraseTable.Of(Lexicon.Open("Indonesian/body-heads.txt")[group]);
}
