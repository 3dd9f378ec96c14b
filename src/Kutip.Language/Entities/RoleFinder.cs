using Kutip.Core;
using Kutip.Language.Lexicons;
using Kutip.Language.Tokens;

namespace Kutip.Language.Entities;

/// <summary>An office beside a name, and the body or country that it is held in.</summary>
/// <param name="Person">The name as token indexes.</param>
/// <param name="Role">The office as token indexes.</param>
/// <param name="Affiliation">The body or country; empty where none is named.</param>
internal readonly record struct RolePhrase(NameSpan Person, (int First, int Last) Role, NameSpan Affiliation);

/// <summary>
/// Reads title phrases from left to right: office, what qualifies it, body or country, rank, name ("Kepala Bidang Humas Polda Metro Jaya
/// Komisaris Besar Yusri Yunus"), and those after a name ("Siti Aminah, Kepala Dinas Pariwisata Solo,", "Budi (34), warga Depok").
/// </summary>
internal sealed class RoleFinder(Document document, TokenForms forms, IReadOnlyList<NameSpan> names)
{
    private const int LongestName = 6;
    private const int LongestPhrase = 24;
    private const int LongestField = 3;
    private const int ShortestAbbreviation = 3;
    private const string RomanDigits = "IVXLC";

    private static readonly PhraseTable BodyHeads = Heads("in upper case");
    private static readonly PhraseTable InnerBodies = Heads("within another body");
    private static readonly ulong Office = TokenForms.HashOf("kantor");
    private static readonly ulong From = TokenForms.HashOf("dari");
    private static readonly ulong And = TokenForms.HashOf("dan");
    private static readonly ulong[] Joining = [And, TokenForms.HashOf("of"), TokenForms.HashOf("for"), TokenForms.HashOf("and")];

    private readonly Titles _titles = Titles.Indonesian;
    private readonly List<RolePhrase> _phrases = [];
    private HashSet<ulong>? _alone;

    /// <summary>The phrases in the order of the persons' names.</summary>
    public List<RolePhrase> Find()
    {
        foreach (var sentence in document.Sentences)
        {
            for (var i = sentence.First; i < sentence.Last;)
            {
                var office = _titles.Office(forms.Lower, i, sentence.Last);
                i = office > 0 ? Read(i, i + office, sentence) : i + 1;
            }
        }

        _phrases.Sort((a, b) => a.Person.First.CompareTo(b.Person.First));
        return _phrases;
    }

    /// <summary>Reads on after an office, and gives the token to go on from.</summary>
    private int Read(int first, int officeEnd, Sentence sentence)
    {
        var limit = Math.Min(sentence.Last, first + LongestPhrase);
        var (at, roleEnd, body) = (officeEnd, officeEnd, -1);
        while (at < limit)
        {
            if (PersonAt(at, limit) is { } person)
            {
                if (body < 0 && RegionBefore(person, at) is var region and > 0)
                {
                    body = at;
                    at += region;
                    continue;
                }

                var balanced = Balance(person, body, at);
                Add(balanced, first, roleEnd, body, person.First == at ? balanced.First : at);
                return person.Last;
            }

            var token = document.Chars(at);
            if (token is "(" && at + 2 < limit && document.Chars(at + 2) is ")" && (body >= 0 || forms.IsCapitalised(at + 1)))
            {
                at += 3;
            }
            else if (token is ")" && body >= 0)
            {
                at++;
            }
            else if (token is "," && at + 1 < limit && PersonAt(at + 1, limit) is { } behind && IsEnclosed(behind, sentence))
            {
                Add(behind, first, roleEnd, body, at);
                return behind.Last;
            }
            else if (token is "," && body < 0 && Enumerated(at, limit) is var listed and > 0)
            {
                at += listed;
                roleEnd = at;
            }
            else if (body < 0 && _titles.Office(forms.Lower, at, limit) is var second and > 0)
            {
                at += second;
                roleEnd = at;
            }
            else if (body < 0 && KnownBodyAt(first, at, limit) is var known and > 0)
            {
                body = at;
                at += known;
            }
            else if (body < 0 && _titles.PartOfBody(forms.Lower, at, limit) is var part and > 0)
            {
                at += part;
                roleEnd = at;
            }
            else if (body < 0 && BodyAt(at, limit) is var length and > 0)
            {
                body = at;
                at += length;
            }
            else if (body < 0 && forms.Lower[at] == From && at + 1 < limit && BodyAt(at + 1, limit) > 0)
            {
                body = at + 1;
                at += 2;
            }
            else if (forms.IsCapitalised(at) || (Joining.AsSpan().Contains(forms.Lower[at]) && at + 1 < limit && forms.IsCapitalised(at + 1)))
            {
                at++;
                roleEnd = body < 0 ? at : roleEnd;
            }
            else if (body < 0 && _titles.Qualifiers(forms.Lower, at, limit) is var words and > 0)
            {
                at += words;
                roleEnd = at;
            }
            else if (body < 0 && roleEnd == officeEnd && Field(first, at, limit) is var field and > 0)
            {
                at += field;
                roleEnd = at;
            }
            else
            {
                break;
            }
        }

        if (Unfound(Math.Max(officeEnd, body), at) is { } unfound)
        {
            Add(unfound, first, Math.Min(roleEnd, unfound.First), body, unfound.First);
            return unfound.Last;
        }

        After(first, roleEnd, body, at, sentence);
        return Math.Max(officeEnd, roleEnd);
    }

    /// <summary>
    /// Tokens of the field of a calling, in lower case up to a body or a person ("pengajar sosiologi Universitas Lampung",
    /// "ahli perbankan Rudi Hermawan"); none where the words lead elsewhere.
    /// </summary>
    private int Field(int first, int at, int limit)
    {
        if (!_titles.IsCalling(forms.Lower, first, at))
            return 0;
        var end = at;
        while (end < limit && end - at < LongestField && forms.Shapes[end] == Shape.Lower && _titles.MayBeField(forms.Lower[end]))
            end++;
        return end > at && end < limit && (PersonAt(end, limit) is not null || BodyAt(end, limit) > 0) ? end - at : 0;
    }

    /// <summary>Tokens from a comma on that list further parts of an office: ", Hukum, dan Keamanan".</summary>
    private int Enumerated(int comma, int limit)
    {
        for (var i = comma + 1; i < limit; i++)
        {
            if (forms.Lower[i] == And && document.Chars(i - 1) is "," && i + 1 < limit && forms.IsCapitalised(i + 1))
                return i + 1 - comma;
            if ((document.Chars(i) is not "," && !forms.IsCapitalised(i) && forms.Lower[i] != And) || PersonAt(i, limit) is not null)
                break;
        }

        return 0;
    }

    /// <summary>Tokens of the region that the model took for the beginning of the person's name ("Wali Kota Tangerang Arief Wismansyah").</summary>
    private int RegionBefore(NameSpan person, int at)
    {
        if (person.First != at)
            return 0;
        var (length, known) = Gazetteer.Indonesian.Longest(forms.Lower, at, person.Last);
        return length > 0 && length < person.Count && Gazetteer.Indonesian[known].Type == EntityType.Location
            && !PersonWords.IsListedName(forms.Lower[at]) ? length : 0;
    }

    /// <summary>
    /// The person at the end of a title phrase whose name the model took for part of the body, or for nothing: the last words in upper
    /// case that are neither frequent words nor places. Within a name that was found they must be listed as persons' names.
    /// </summary>
    private NameSpan? Unfound(int first, int last)
    {
        if (last <= first || !forms.IsCapitalised(last - 1))
            return null;
        var inName = false;
        var start = last;
        while (start > first && last - start < LongestName && forms.Shapes[start - 1] is Shape.Title or Shape.Initial or Shape.Mixed)
        {
            var index = IndexFrom(start);
            var found = (index < names.Count && names[index].First < start) || (index > 0 && names[index - 1].Last >= start);
            var word = forms.Lower[start - 1];
            var fits = !found || start == last ? PersonWords.MayBeName(word)
                : PersonWords.IsName(word) || (PersonWords.IsListedName(word) && PersonWords.IsName(forms.Lower[start]));
            if (!fits && forms.Shapes[start - 1] != Shape.Initial && (start == last || !PersonWords.IsNameOrPlace(word)))
                break;
            inName |= found;
            start--;
        }

        // One word needs more to speak for it: that it is listed as a name, or stands again elsewhere, apart from the body.
        var enough = last - start > 1
            || (last - start == 1 && !inName && PersonWords.IsName(forms.Lower[start]))
            || (last - start == 1 && start - first > 1 && PersonWords.MayBeName(forms.Lower[start]) && IsRepeated(start));
        return enough ? new NameSpan(start, last, EntityType.Person) : null;
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

    /// <summary>
    /// Moves the boundary between a body and the person behind it: a region that the person's name seems to begin with belongs to the body
    /// ("KPU Sulut Meidy Tinangon"), a person's name that the body seems to end with to the person.
    /// </summary>
    private NameSpan Balance(NameSpan person, int body, int at)
    {
        if (body < 0 || person.First != at)
            return person;
        var (region, known) = Gazetteer.Indonesian.Longest(forms.Lower, at, person.Last);
        var endsInRegion = Gazetteer.Indonesian.Longest(forms.Lower, at - 1, at) is { Length: > 0 } last
            && Gazetteer.Indonesian[last.Index].Type == EntityType.Location;
        if (region > 0 && region < person.Count && !endsInRegion && Gazetteer.Indonesian[known].Type == EntityType.Location)
            return person with { First = at + region };

        var first = at;
        while (first - 1 > body && (forms.Shapes[first - 1] == Shape.Initial || (forms.Shapes[first - 1] == Shape.Title && PersonWords.IsName(forms.Lower[first - 1]))))
            first--;
        return person with { First = first };
    }

    /// <summary>An office that follows a name and a comma.</summary>
    private void After(int first, int roleEnd, int body, int bodyEnd, Sentence sentence)
    {
        var at = first - 1;
        if (at <= sentence.First || document.Chars(at) is not ",")
            return;
        at--;
        // "Budi (34), warga Depok": the age.
        if (at - 2 > sentence.First && document.Chars(at) is ")" && document.Chars(at - 2) is "(")
            at -= 3;
        var index = IndexFrom(at + 1) - 1;
        if (index >= 0 && names[index] is { Type: EntityType.Person } person && person.Last == at + 1)
            Add(person, first, roleEnd, body, bodyEnd);
    }

    /// <summary>Adds a phrase; of a body within another one the inner one belongs to the office ("Ketua Komite Ritel" of an association).</summary>
    private void Add(NameSpan person, int first, int roleEnd, int body, int bodyEnd)
    {
        for (var i = bodyEnd - 1; body >= 0 && i > body + 1; i--)
        {
            var ranks = _titles.Honorifics(forms.Lower, i, bodyEnd);
            if (ranks > 0 && i + ranks == bodyEnd)
                bodyEnd = i;
        }

        if (body >= 0 && Outer(body, bodyEnd) is var outer and > 0)
            (roleEnd, body) = (outer, outer);
        _phrases.Add(new RolePhrase(person, (first, roleEnd), Affiliation(body, bodyEnd)));
    }

    /// <summary>Where the outer body begins behind the inner one; zero where there is one body.</summary>
    private int Outer(int body, int end)
    {
        if (forms.Lower[body] == Office)
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
            if (isBody || (forms.IsCapitalised(i) && BodyHeads.Longest(forms.Lower, i, end).Length > 0))
                outer = outer == 0 ? i : outer;
        }

        return outer;
    }

    /// <summary>The person whose name, or rank and name, begins at a token.</summary>
    private NameSpan? PersonAt(int at, int limit)
    {
        var name = at + _titles.Honorifics(forms.Lower, at, limit);
        var index = IndexFrom(at);
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

    /// <summary>Tokens of the body or place that begins at a token: a name that was found, a listed one, or the head of one.</summary>
    private int BodyAt(int at, int limit)
    {
        if (!forms.IsCapitalised(at))
            return 0;
        var index = IndexFrom(at);
        if (index < names.Count && names[index].First == at && names[index].Type is EntityType.Organization or EntityType.Location)
            return LengthBeforeRank(names[index]);
        var known = Gazetteer.Indonesian.Longest(forms.Lower, at, limit).Length;
        return known > 0 ? known : BodyHeads.Longest(forms.Lower, at, limit).Length;
    }

    /// <summary>Tokens of a listed body of several words, or of an abbreviation in a text with lower case, at a token.</summary>
    private int KnownBodyAt(int first, int at, int limit)
    {
        if (!forms.IsCapitalised(at))
            return 0;
        var (length, known) = Gazetteer.Indonesian.Longest(forms.Lower, at, limit);
        if (length > 1 && Gazetteer.Indonesian[known].Type == EntityType.Organization)
            return BodyAt(at, limit);
        var abbreviates = forms.Shapes[at] == Shape.Upper && forms.Shapes[first] != Shape.Upper && document.Tokens[at].Length >= ShortestAbbreviation
            && document.Chars(at).ContainsAnyExcept(RomanDigits);
        return abbreviates ? Math.Max(1, BodyAt(at, limit)) : 0;
    }

    private int LengthBeforeRank(NameSpan name)
    {
        for (var i = name.First + 1; i < name.Last; i++)
        {
            if (_titles.Honorifics(forms.Lower, i, name.Last) > 0)
                return i - name.First;
        }

        return name.Count;
    }

    private NameSpan Affiliation(int first, int last)
    {
        if (first < 0)
            return default;
        var index = IndexFrom(first);
        var place = index < names.Count && names[index].First == first && names[index].Last == last ? names[index].Type : EntityType.Organization;
        var (length, known) = Gazetteer.Indonesian.Longest(forms.Lower, first, last);
        return new NameSpan(first, last, length == last - first ? Gazetteer.Indonesian[known].Type : place);
    }

    /// <summary>Whether a comma, or the end, follows: "juru bicara kementerian, Siti Aminah, berkata".</summary>
    private bool IsEnclosed(NameSpan name, Sentence sentence) =>
        name.Last == sentence.Last || document.Chars(name.Last) is "," or "." or "(";

    private int IndexFrom(int token)
    {
        int low = 0, high = names.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (names[middle].First < token)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static PhraseTable Heads(string group)
    {
        var table = new PhraseTable();
        foreach (var head in Lexicon.Open("Indonesian/body-heads.txt")[group])
            table.Add(head, 0);
        return table;
    }
}
