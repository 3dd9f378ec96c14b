using Kutip.Core;
using Kutip.Language.Quotes;
using Kutip.Language.Tokens;

namespace Kutip.Language.Entities;

/// <summary>
/// Persons that the press of a language with titles of its own sets apart from their offices, by a comma or a form of address: "Ketua Polis Daerah Timur Laut,
/// Asisten Komisioner Lim Boon Teik berkata", "Pengerusi Lembaga Pelabuhan Kuantan Datuk Hasrul Yaakob". What stands between them and the name is the office,
/// whatever a model that learned no such offices takes it for.
/// </summary>
internal sealed class Introductions(Document document, TokenForms forms, Titles titles)
{
    private const int LongestPhrase = 24;
    private const int LongestBracket = 8;
    private const int MostLowerWords = 5;
    private const int FarthestCue = 14;

    private static readonly ulong And = TokenForms.HashOf("dan");
    private static readonly ulong Who = TokenForms.HashOf("yang");

    private readonly CueLexicon _cues = LanguagePack.For(document.Article.Metadata.Language).Cues;
    private readonly TitledNames _names = new(document, forms, titles);

    /// <summary>The introductions in order and apart from each other.</summary>
    public List<Introduction> Find()
    {
        var found = Pool.List<Introduction>();
        foreach (var sentence in document.Sentences)
        {
            for (var i = sentence.First; i < sentence.Last;)
            {
                var introduction = Read(i, sentence);
                if (introduction is { } one)
                    found.Add(one);
                i = introduction?.Person.Last ?? i + 1;
            }
        }

        return found;
    }

    /// <summary>
    /// Puts the persons introduced in the place of what was found there. What stands in their offices becomes one body up to its short form in brackets, where a
    /// word for a body begins it; else bodies and places are kept.
    /// </summary>
    public List<NameSpan> Correct(List<NameSpan> names, List<Introduction> introductions)
    {
        var corrected = Pool.List<NameSpan>();
        var next = 0;
        foreach (var (first, officeEnd, end, person, _) in introductions)
        {
            var (body, bodyEnd) = BodyWithin(officeEnd, end);
            for (; next < names.Count && names[next].Last <= first; next++)
                corrected.Add(names[next]);
            for (; next < names.Count && names[next].First < person.Last; next++)
            {
                if (names[next].Type != EntityType.Person && names[next].First >= officeEnd && names[next].Last <= (body < bodyEnd ? body : end))
                    corrected.Add(names[next]);
            }

            if (body < bodyEnd)
                corrected.Add(new NameSpan(body, bodyEnd, EntityType.Organization));
            if (bodyEnd + 3 <= end && forms.IsCapitalised(bodyEnd + 1) && document.Chars(bodyEnd + 2) is ")")
                corrected.Add(new NameSpan(bodyEnd + 1, bodyEnd + 2, EntityType.Organization));
            corrected.Add(person);
        }

        for (; next < names.Count; next++)
            corrected.Add(names[next]);
        return corrected;
    }

    /// <summary>The body with its short form in brackets within an office; empty where there is none.</summary>
    private (int First, int Last) BodyWithin(int first, int end)
    {
        var open = first;
        while (open < end && document.Chars(open) is not "(")
            open++;
        while (open < end && first < open && (!forms.IsCapitalised(first) || forms.Lower[first - 1] == And || titles.Body(forms.Lower, first, open) == 0))
            first++;
        return open < end ? (first, open) : (end, end);
    }

    private Introduction? Read(int first, Sentence sentence)
    {
        var limit = Math.Min(sentence.Last, first + LongestPhrase);
        var former = titles.Former(forms.Lower, first, limit);
        var office = titles.Office(forms.Lower, first, limit) is > 0 and var whole ? whole : former > 0 && titles.Office(forms.Lower, first + former, limit) is > 0 and var held ? former + held : 0;
        var kin = office == 0 && titles.Body(forms.Lower, first, limit) == 0 ? titles.Kin(forms.Lower, first, limit) : 0;
        if (office + kin == 0)
            return null;
        var (officeEnd, isKin, lowerWords) = (first + office + kin, kin > 0, 0);
        for (var at = officeEnd; at < limit;)
        {
            if (document.Chars(at) is ",")
            {
                if (_names.AtComma(at, sentence.Last) is { } apart && IsIntroduced(apart, first, sentence))
                    return new Introduction(first, officeEnd, at, apart, isKin);
                if (Enumerated(at, limit) is not (> 0 and var listed))
                    return null;
                at += listed;
            }
            else if (document.Chars(at) is "(")
            {
                if (Bracketed(at, limit) is not (> 0 and var bracketed))
                    return null;
                at += bracketed;
            }
            else if (_names.BehindAddress(at, sentence.Last) is { } addressed)
            {
                return new Introduction(first, officeEnd, at, addressed, isKin);
            }
            else if (at > officeEnd && !isKin && _names.Opening(at, sentence.Last) is { } opened)
            {
                return new Introduction(first, officeEnd, at, opened, isKin);
            }
            else if (forms.Shapes[at] == Shape.Lower)
            {
                if (CueAt(at, CueRoles.Active | CueRoles.Inverted | CueRoles.Enclitic | CueRoles.Passive) || !MayGoOn(at, limit) || ++lowerWords > MostLowerWords)
                    return null;
                at++;
            }
            else if (forms.IsCapitalised(at) || forms.Shapes[at] == Shape.Digits)
            {
                at++;
            }
            else
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Whether a word in lower case may stand within an office: the field of a calling, or what leads to its body.</summary>
    private bool MayGoOn(int at, int limit) => titles.MayBeField(forms.Lower[at])
        || (at + 1 < limit && (forms.Lower[at] == And ? document.Chars(at + 1) is not "," : titles.LeadsToBody(forms.Lower[at]) && forms.IsCapitalised(at + 1)));

    /// <summary>Whether what follows the name shows that somebody is introduced: a cue, an age, a clause about him, or the end behind a cue.</summary>
    private bool IsIntroduced(NameSpan person, int office, Sentence sentence)
    {
        var at = person.Last;
        if (at >= sentence.Last || document.Chars(at) is ".")
            return office > sentence.First && CueAt(office - 1, CueRoles.Inverted | CueRoles.Passive | CueRoles.Preposition);
        if (document.Chars(at) is "(")
            return at + 1 < sentence.Last && forms.Shapes[at + 1] == Shape.Digits;
        if (document.Chars(at) is ",")
        {
            at++;
            if (at < sentence.Last && (forms.Shapes[at] == Shape.Digits || forms.Lower[at] == Who))
                return true;
            if (office > sentence.First && CueAt(office - 1, CueRoles.Preposition))
                return true;
        }

        // "Timbalan Menteri Kewangan, Datuk Lim Hui Shan dan …": a form of address leaves no doubt.
        if (document.Chars(person.First - 1) is not ",")
            return true;
        if (at < sentence.Last && forms.Lower[at] == And)
            return false;
        for (var i = at; i < Math.Min(sentence.Last, at + FarthestCue); i++)
        {
            if (CueAt(i, CueRoles.Active))
                return true;
            if (document.Chars(i) is "," && i > at + 1)
                return false;
        }

        // "Jurulatih, Ahmad Zaki gembira dengan …": whoever the sentence is about.
        return person.Count > 1 && office == sentence.First && document.Chars(person.Last) is not ",";
    }

    private bool CueAt(int at, CueRoles roles) =>
        forms.Shapes[at] is Shape.Lower or Shape.Title && _cues.Longest(forms.Lower, at, Math.Min(forms.Lower.Length, at + 3)) is { Length: > 0 } cue && (_cues.Forms[cue.Form].Roles & roles) != 0;

    /// <summary>Tokens from a comma on that list further parts of an office: ", Infrastruktur, Air dan Pembangunan", or that tell its place.</summary>
    private int Enumerated(int comma, int limit)
    {
        if (comma + 2 < limit && titles.Place(forms.Lower, comma + 1, limit) is > 0 and var place && comma + 1 + place < limit && document.Chars(comma + 1 + place) is ",")
            return 1 + place;
        for (var i = comma + 1; i < limit; i++)
        {
            if (forms.Lower[i] == And && i > comma + 1 && i + 1 < limit && forms.IsCapitalised(i + 1))
                return i + 1 - comma;
            if (document.Chars(i) is not "," && !forms.IsCapitalised(i))
                break;
        }

        return 0;
    }

    private int Bracketed(int open, int limit)
    {
        for (var i = open + 1; i < Math.Min(limit, open + LongestBracket); i++)
        {
            if (document.Chars(i) is ")")
                return i + 1 - open;
        }

        return 0;
    }
}
