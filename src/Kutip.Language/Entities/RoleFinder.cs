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

    private static readonly PhraseTable BodyHeads = Heads();
    private static readonly ulong From = TokenForms.HashOf("dari");
    private static readonly ulong[] Joining = [TokenForms.HashOf("dan"), TokenForms.HashOf("of"), TokenForms.HashOf("for"), TokenForms.HashOf("and")];

    private readonly Titles _titles = Titles.Indonesian;
    private readonly List<RolePhrase> _phrases = [];

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
                var balanced = Balance(person, body, at);
                _phrases.Add(new RolePhrase(balanced, (first, roleEnd), Affiliation(body, person.First == at ? balanced.First : at)));
                return person.Last;
            }

            var token = document.Chars(at);
            if (token is "(" && body >= 0 && at + 2 < limit && document.Chars(at + 2) is ")")
            {
                at += 3;
            }
            else if (token is ")" && body >= 0)
            {
                at++;
            }
            else if (token is "," && at + 1 < limit && PersonAt(at + 1, limit) is { } behind && IsEnclosed(behind, sentence))
            {
                _phrases.Add(new RolePhrase(behind, (first, roleEnd), Affiliation(body, at)));
                return behind.Last;
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
            else
            {
                break;
            }
        }

        if (Unfound(Math.Max(officeEnd, body), at) is { } unfound)
        {
            _phrases.Add(new RolePhrase(unfound, (first, Math.Min(roleEnd, unfound.First)), Affiliation(body, unfound.First)));
            return unfound.Last;
        }

        After(first, roleEnd, Affiliation(body, at), sentence);
        return Math.Max(officeEnd, roleEnd);
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
            var fits = found ? PersonWords.IsName(word) : PersonWords.MayBeName(word);
            if (!fits && forms.Shapes[start - 1] != Shape.Initial && (start == last || !PersonWords.IsNameOrPlace(word)))
                break;
            inName |= found;
            start--;
        }

        var enough = last - start > 1 || (last - start == 1 && !inName && PersonWords.IsName(forms.Lower[start]));
        return enough ? new NameSpan(start, last, EntityType.Person) : null;
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
    private void After(int first, int roleEnd, NameSpan affiliation, Sentence sentence)
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
            _phrases.Add(new RolePhrase(person, (first, roleEnd), affiliation));
    }

    /// <summary>The person whose name, or rank and name, begins at a token.</summary>
    private NameSpan? PersonAt(int at, int limit)
    {
        var name = at + _titles.Honorifics(forms.Lower, at, limit);
        var index = IndexFrom(at);
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

    private static PhraseTable Heads()
    {
        var table = new PhraseTable();
        foreach (var head in Lexicon.Open("Indonesian/body-heads.txt")["in upper case"])
            table.Add(head, 0);
        return table;
    }
}
