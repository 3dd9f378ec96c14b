using Kutip.Core;
using Kutip.Language.Lexicons;
using Kutip.Language.Tokens;

namespace Kutip.Language.Entities;

/// <summary>Finds the person of a title phrase, and where the name begins behind a body or region.</summary>
internal sealed class TitlePersons(Document document, TokenForms forms, NameIndex names, TitleBodies bodies, CalledNames called)
{
    private const int LongestName = 6;
    private const int ShortestAbbreviation = 3;
    private const int LongestPlace = 5;

    private static readonly ulong And = TokenForms.HashOf("dan");
    private static readonly PhraseTable PlaceHeads = PhraseTable.Of(Lexicon.Open("Indonesian/place-heads.txt")[string.Empty]);

    private readonly Titles _titles = Titles.For(document);
    private HashSet<ulong>? _alone;
    private HashSet<ulong>? _places;

    /// <summary>The person whose name, or rank and name, begins at a token.</summary>
    public NameSpan? At(int at, int limit)
    {
        var isNamed = at > 0 && _titles.IsNamedAfter(forms.Lower[at - 1]);
        var honorifics = isNamed ? 0 : _titles.Honorifics(forms.Lower, at, limit);
        // "Ibu Kota Nusantara" is no form of address.
        var name = honorifics < GluedPersons.BodyLength(forms, at, limit) ? at : at + honorifics;
        var index = names.From(at);
        // An office that the model took for the beginning of the name: "Hakim Agung Syamsul".
        if (name == at && index > 0 && names[index - 1] is { Type: EntityType.Person } around && around.Last > at)
            return around with { First = at };
        for (; index < names.Count && names[index].First <= name; index++)
        {
            if (names[index].Type == EntityType.Person)
                return names[index] with { First = Math.Min(name, names[index].Last - 1) };
        }

        // The model took the name for part of the body in front of it: the rank tells where it begins.
        if (name == at || name >= limit || !forms.IsCapitalised(name))
            return null;
        var end = name;
        while (end < limit && end < name + LongestName && forms.IsCapitalised(end))
            end++;
        return new NameSpan(name, end, EntityType.Person);
    }

    /// <summary>
    /// The person whose name fills the words up to a comma, whatever the model took them for: "Anggota Komisi IX DPR, Putih Sari,"; null where
    /// they are a known place or body.
    /// </summary>
    public NameSpan? Between(int at, int limit)
    {
        var first = at + _titles.Honorifics(forms.Lower, at, limit);
        var end = first;
        while (end < limit && end - first < LongestName && forms.Shapes[end] is Shape.Title or Shape.Initial)
            end++;
        if (end == first || end + 1 >= limit || document.Chars(end) is not "," || (forms.Shapes[end + 1] != Shape.Lower && !CommonWords.IsNoName(forms.Lower[end + 1])) || forms.Lower[end + 1] == And || Gazetteer.Indonesian.Longest(forms.Lower, first, end).Length == end - first)
            return null;
        if (PlaceHeads.Contains(forms.Lower[first]))
            return null;
        for (var i = first; i < end; i++)
        {
            if (_titles.Office(forms.Lower, i, end) > 0 || PersonWords.IsCommon(forms.Lower[i]))
                return null;
        }

        return new NameSpan(first, end, EntityType.Person);
    }

    /// <summary>The person by whose first name the article calls somebody, up to a comma: "Bendahara Dinas Pendidikan, Lasmaida Purba,".</summary>
    public NameSpan? Called(int at, int limit)
    {
        var end = at;
        while (end < limit && end - at < LongestName && forms.Shapes[end] is Shape.Title or Shape.Initial)
            end++;
        return end > at && end < limit && document.Chars(end) is "," && called.Contains(at) ? new NameSpan(at, end, EntityType.Person) : null;
    }

    /// <summary>
    /// Tokens of the region or body that the model took for the beginning of the person's name ("Wali Kota Tangerang Arief Wismansyah",
    /// "CEO Torch Ben Wirawan", "Manajer Informasi TMII Diah Irawati").
    /// </summary>
    public int RegionBefore(NameSpan person, int at)
    {
        if (person.First != at)
            return 0;
        if (BodyBefore(person) is var body and > 0)
            return body;
        var (length, known) = Gazetteer.Indonesian.Longest(forms.Lower, at, person.Last);
        return length > 0 && length < person.Count && Gazetteer.Indonesian[known].Type == EntityType.Location
            && !PersonWords.IsListedName(forms.Lower[at]) ? length : 0;
    }

    /// <summary>Tokens at the beginning of a person's name that are none: an abbreviation, or words in front of the one that the article calls the person by.</summary>
    private int BodyBefore(NameSpan person)
    {
        if (person.Count > 1 && forms.Shapes[person.First] == Shape.Upper && forms.Shapes[person.First + 1] == Shape.Title
            && document.Tokens[person.First].Length >= ShortestAbbreviation && !PersonWords.IsListedName(forms.Lower[person.First]))
            return 1;
        var first = called.First(person.First, person.Last);
        if (first == person.First || first == person.Last || (first == person.Last - 1 && !PersonWords.IsOther(forms.Lower[first - 1])))
            return 0;
        for (var i = person.First; i < first; i++)
        {
            if (PersonWords.IsListedName(forms.Lower[i]) || forms.Shapes[i] is not (Shape.Title or Shape.Mixed or Shape.Upper))
                return 0;
        }

        return first - person.First;
    }

    /// <summary>
    /// Moves the boundary between a body and the person behind it: a region that the person's name seems to begin with belongs to the body
    /// ("KPU Sulut Meidy Tinangon"), a person's name that the body seems to end with to the person, unless the body needs it
    /// ("Bank Mandala Laras Pratiwi") or the person is called by the word behind it.
    /// </summary>
    public NameSpan Balance(NameSpan person, int body, int at)
    {
        if (body < 0 || person.First != at)
            return person;
        if (bodies.NeedsName(body, at))
            return WithoutBody(person);
        if (CalledBefore(body, at) is var earlier && earlier < at)
            return person with { First = earlier };
        if (BodyBefore(person) is var tail and > 0)
            return person with { First = at + tail };
        var (region, known) = Gazetteer.Indonesian.Longest(forms.Lower, at, person.Last);
        var endsInRegion = Gazetteer.Indonesian.Longest(forms.Lower, at - 1, at) is { Length: > 0 } last
            && Gazetteer.Indonesian[last.Index].Type == EntityType.Location;
        if (region > 0 && region < person.Count && !endsInRegion && Gazetteer.Indonesian[known].Type == EntityType.Location)
            return person with { First = at + region };

        // "Panpel Sidoarjo Untung Wahyudi": bodies end with their region.
        if (at - 2 > body && !EndsInKnown(body, at) && forms.Shapes[at - 1] == Shape.Title && PersonWords.IsListedName(forms.Lower[at - 1])
            && Gazetteer.Indonesian.Longest(forms.Lower, at - 2, at - 1) is { Length: > 0 } place && !Gazetteer.Indonesian[place.Index].IsSure)
            return person with { First = at - 1 };

        if (GluedPersons.EndsListed(forms, body, at))
            return person;
        var first = at;
        while (first - 1 > body && (forms.Shapes[first - 1] == Shape.Initial
            || (forms.Shapes[first - 1] == Shape.Title && PersonWords.IsName(forms.Lower[first - 1])
                && !endsInRegion && !bodies.NeedsName(body, first - 1) && !IsRepeated(first))))
            first--;
        return person with { First = first };
    }

    private bool EndsInKnown(int body, int at)
    {
        for (var first = at - 1; first > Math.Max(body, at - LongestPlace); first--)
        {
            if (Gazetteer.Indonesian.Longest(forms.Lower, first, at) is { Length: > 0 } place && place.Length == at - first)
                return true;
        }

        return false;
    }

    /// <summary>The word in front of the name by which the article calls the person, where the model took it for the body's; else <paramref name="at"/>.</summary>
    private int CalledBefore(int body, int at)
    {
        var from = at;
        while (from > Math.Max(body + 1, at - LongestName) && document.Chars(from - 1) is not ")")
            from--;
        var first = called.First(from, at);
        return bodies.NeedsName(body, first) ? at : first;
    }

    /// <summary>
    /// The person at the end of a title phrase whose name the model took for part of the body, or for nothing: the last words in upper
    /// case that are neither frequent words nor places. Within a name that was found they must be listed as persons' names.
    /// </summary>
    public NameSpan? Unfound(int first, int last)
    {
        if (last <= first || !forms.IsCapitalised(last - 1) || GluedPersons.EndsListed(forms, first, last))
            return null;
        if (called.First(Math.Max(first, last - LongestName), last) is var name && name < last && (name == first || !bodies.NeedsName(first, name)))
            return new NameSpan(name, last, EntityType.Person);
        var inName = false;
        var start = last;
        while (start > first && last - start < LongestName && forms.Shapes[start - 1] is Shape.Title or Shape.Initial or Shape.Mixed)
        {
            var found = names.Reaches(start);
            var word = forms.Lower[start - 1];
            var fits = !found || start == last ? PersonWords.MayBeName(word)
                : PersonWords.IsName(word) || (PersonWords.IsListedName(word) && PersonWords.IsName(forms.Lower[start]));
            if (!fits && forms.Shapes[start - 1] != Shape.Initial && (start == last || !PersonWords.IsNameOrPlace(word)))
                break;
            inName |= found;
            start--;
        }

        // "Kecamatan Bone-bone", "Rumah Sakit Rosela Karawang": one word is the place's that it names elsewhere.
        if (last - start == 1 && (PlaceHeads.Contains(forms.Lower[start - 1]) || IsPlaceElsewhere(start)))
            return null;
        // One word needs more to speak for it: that it is listed as a name, or stands again elsewhere, apart from the body.
        var enough = last - start > 1
            || (last - start == 1 && !inName && PersonWords.IsName(forms.Lower[start]))
            || (last - start == 1 && start - first > 1 && PersonWords.MayBeName(forms.Lower[start]) && IsRepeated(start));
        return enough ? new NameSpan(start, last, EntityType.Person) : null;
    }

    /// <summary>
    /// Takes the name of the body, which is only a head so far, off the beginning of the person's ("Kepala Ekonom Bank Mandala Dian Halim"):
    /// one word, and further ones that are known as anything but names, in front of a word that stands again alone. No body does with the head alone.
    /// </summary>
    private NameSpan WithoutBody(NameSpan person)
    {
        var alone = person.First;
        while (alone < person.Last && !IsRepeated(alone))
            alone++;
        if (alone == person.First || person.Count == 1)
            return person;
        if (alone == person.Last)
            return person with { First = person.First + 1 };
        var first = person.First + 1;
        while (first < alone && PersonWords.IsOther(forms.Lower[first]))
            first++;
        return person with { First = first };
    }

    /// <summary>Whether the article has the word alone as a place's name.</summary>
    private bool IsPlaceElsewhere(int token)
    {
        if (_places is null)
        {
            _places = [];
            for (var i = 0; i < names.Count; i++)
            {
                if (names[i] is { Type: EntityType.Location, Count: 1 })
                    _places.Add(forms.Lower[names[i].First]);
            }
        }

        return _places.Contains(forms.Lower[token]);
    }

    /// <summary>Whether the word stands in the text again, behind a word in lower case.</summary>
    private bool IsRepeated(int token)
    {
        if (_alone is null)
        {
            _alone = [];
            for (var i = 1; i < document.Tokens.Length; i++)
            {
                if (forms.Shapes[i] == Shape.Title && forms.Shapes[i - 1] == Shape.Lower)
                    _alone.Add(forms.Lower[i]);
            }
        }

        return _alone.Contains(forms.Lower[token]);
    }
}
