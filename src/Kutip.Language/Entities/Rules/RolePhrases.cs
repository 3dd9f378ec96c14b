using Kutip.Core;

namespace Kutip.Language.Entities.Rules;

/// <summary>
/// Reads the offices of persons: in front of the name ("Apple CEO Tim Cook", "Governor of North Maluku Sahril Taher"), behind a comma ("Jane Doe, 34, a
/// spokeswoman for the Ministry of Health"), and the body behind both ("Professor Vikram Nair of the National University").
/// </summary>
internal sealed class RolePhrases
{
    private const int LongestOffice = 5;
    private const int LongestRank = 4;
    private const int MostModifiers = 6;
    private const int LongestField = 4;
    private const int LongestBody = 14;
    private const int FarthestOffice = 8;
    private const int FarthestBody = 64;

    private static readonly ulong Of = TokenForms.HashOf("of");
    private static readonly ulong The = TokenForms.HashOf("the");
    private static readonly ulong Old = TokenForms.HashOf("old");
    private static readonly ulong And = TokenForms.HashOf("and");

    private readonly RuleText _text;
    private readonly NameWords _words;
    private readonly NameIndex _names;
    private readonly List<RolePhrase> _phrases = [];

    private readonly Dictionary<int, int> _links;

    /// <param name="text">The document.</param>
    /// <param name="names">Its names, in order and apart from each other.</param>
    /// <param name="links">The linking words behind the offices of <see cref="OfficesWithBody"/>.</param>
    public RolePhrases(RuleText text, List<NameSpan> names, Dictionary<int, int> links) =>
        (_text, _words, _names, _links) = (text, text.Words, new NameIndex(names), links);

    /// <summary>The phrases in the order of the persons' names.</summary>
    public List<RolePhrase> Find()
    {
        for (var n = 0; n < _names.Count; n++)
        {
            if (_names[n] is { Type: EntityType.Person } person && (InFront(person) ?? Behind(person)) is { } phrase)
                _phrases.Add(phrase);
        }

        return _phrases;
    }

    private RolePhrase? InFront(NameSpan person)
    {
        var end = person.First;
        while (end > 0 && HonorificBefore(end) is > 0 and var length)
            end -= length;
        // "Police spokesman Brig. Gen. Budi", "Chief of the Navy Admiral Budi": the rank stands between the office and the name.
        if (_text.LengthAtEnd(_words.Ranks, Math.Max(0, end - LongestRank), end) is > 0 and var rank && OfficeBefore(end) == rank)
        {
            if (OfBody(person, end - rank) is { } held)
                return held;
            end -= OfficeBefore(end - rank) > 0 ? rank : 0;
        }

        var office = OfficeBefore(end) is > 0 and var listed ? listed : _text.IsCalling(end - 1) ? 1 : 0;
        if (office > 0)
            return Complete(person, end - office, end);
        if (end > 1 && _text.IsComma(end - 1) && IsClosed(person.Last) && OfficeBefore(end - 1) is > 0 and var apart)
        {
            var (start, owner) = Role(end - 1 - apart, end - 1);
            return owner is not null || start == 0 || _text.OpensSentence(start) || IsOwned(start) ? With(person, (start, end - 1), owner ?? BodyBehind(person.Last) ?? default) : null;
        }

        return OfBody(person, end) ?? Across(person, end);
    }

    /// <summary>
    /// "Director of Disease Control at the ministry, Imelda Tarigan,", "Head of the Meteorology and Geophysics Agency (BMKG) Dwi Karna": an office at a sentence's beginning or behind an
    /// article or a comma, whose field and body reach up to the name.
    /// </summary>
    private RolePhrase? Across(NameSpan person, int end)
    {
        var apart = end > 1 && _text.IsComma(end - 1) && _text.IsComma(person.Last);
        var closed = apart ? end - 1 : end;
        var (lowerWords, ofBody, bare) = (0, -1, false);
        for (var at = closed - 1; at > Math.Max(0, closed - FarthestOffice * 2); at--)
        {
            if (_text.Is(_words.LinkingWords, at) && OfficeBefore(at) is > 0 and var office)
            {
                var start = RoleStart(at - office, at);
                var body = _text.Lower[at + 1] == The ? at + 2 : at + 1;
                var owner = BodyBefore(start);
                var opens = owner is not null || _text.OpensSentence(start) || IsOwned(start) || _text.IsComma(start - 1) || _text.IsCue(start - 1) || _text.People(start - 1, start) > 0;
                if (body >= closed || !opens || (bare && _text.Is(_words.Articles, at + 1)))
                    return null;
                if (NameAt(body) is { Type: EntityType.Organization or EntityType.Location } whole && (ofBody < 0 || whole.Last > ofBody))
                    return With(person, (start, at), new Owner(whole, null));
                var bodyEnd = _text.Document.Chars(closed - 1) is ")" && closed - 3 > body && _text.Document.Chars(closed - 3) is "(" ? closed - 3 : closed;
                // "Meteorology, Climatology, and Geophysics Agency": a body, though commas part it.
                if (ofBody < 0 && _text.IsCapital(body) && _text.Is(_words.Bodies, bodyEnd - 1))
                    return With(person, (start, at), new Owner(new NameSpan(body, bodyEnd, EntityType.Organization), null));
                return ofBody > 0 ? With(person, (start, ofBody), OwnerAt(ofBody + 1, closed)) : With(person, (start, closed), owner ?? default);
            }

            if (_text.Is(_words.LinkingWords, at) && ofBody < 0 && at + 1 < closed)
                ofBody = at;
            var noun = _text.MayBeNoun(at);
            // "head of policy Paul Walton", not "the owner of the house Paul Walton bought".
            bare |= noun && !apart && lowerWords == 0 && !_text.Is(_words.BodyNouns, at);
            lowerWords += noun ? 1 : 0;
            if (!_text.IsCapital(at) && !(noun && lowerWords <= LongestField) && NameCovering(at) is null && !_text.Is(_words.LinkingWords, at) && !_text.Is(_words.Articles, at)
                && _text.Lower[at] != And && _text.Document.Chars(at) is not ("," or "(" or ")" or "&"))
                return null;
            if (_text.IsCue(at) && NameCovering(at) is null)
                return null;
        }

        return null;
    }

    /// <summary>The body from <paramref name="at"/> up to <paramref name="end"/>, behind an article: a name, or a word for one.</summary>
    private Owner OwnerAt(int at, int end)
    {
        if (_text.Lower[at] == The)
            at++;
        return NameAt(at) is { Type: EntityType.Organization or EntityType.Location } name ? new Owner(name, null)
            : at < end ? new Owner(new NameSpan(at, end, EntityType.Organization), null) : default;
    }

    private NameSpan? NameCovering(int token)
    {
        var index = _names.From(token + 1) - 1;
        return index >= 0 && _names[index].Last > token ? _names[index] : null;
    }

    /// <summary>"Governor of North Maluku Sahril Taher": the body stands between office and name.</summary>
    private RolePhrase? OfBody(NameSpan person, int end)
    {
        if (_links.TryGetValue(person.First, out var linked) && OfficeBefore(linked) is > 0 and var before)
        {
            var first = _text.Lower[linked + 1] == The ? linked + 2 : linked + 1;
            var held = NameAt(first) is { Type: EntityType.Organization or EntityType.Location } inner ? inner : default;
            var (start, owner) = Role(linked - before, linked);
            return With(person, (start, held.Count > 0 ? linked : end), held.Count > 0 ? new Owner(held, null) : owner ?? default);
        }

        var closed = end > 3 && _text.Document.Chars(end - 1) is ")" && _text.Document.Chars(end - 3) is "(" ? end - 3 : end;
        if (NameBefore(closed) is not { Type: EntityType.Organization or EntityType.Location } body)
            return null;
        var link = body.First - 1;
        if (link > 0 && _text.Lower[link] == The)
            link--;
        if (link < 1 || !_text.Is(_words.LinkingWords, link))
            return null;
        var office = OfficeBefore(link);
        return office > 0 ? With(person, (RoleStart(link - office, link), link), new Owner(body, null)) : null;
    }

    /// <summary>The phrase of an office in front of a person: the body stands in front of both, or behind.</summary>
    private RolePhrase Complete(NameSpan person, int office, int end)
    {
        var (start, owner) = Role(office, end);
        return With(person, (start, end), owner ?? BodyBehind(person.Last) ?? default);
    }

    /// <summary>Where the role of the office at <paramref name="office"/> begins, and whose it is by the words in front.</summary>
    private (int Start, Owner? Owner) Role(int office, int end)
    {
        // "Jakarta Police spokesperson": a body's name reaches into what may be an office too.
        if (NameCovering(office) is { Type: EntityType.Organization } body && body.First < office && body.Last < end)
            office = body.Last;
        var start = RoleStart(office, end);
        var owner = BodyBefore(start);
        // "Assistant U.S. Attorney", "deputy Asia director", "former French president": the country stands within the office.
        if (owner is { Span: { Type: EntityType.Location } within } && within.Last >= start && _text.Is(_words.Qualifiers, within.First - 1) && NameCovering(within.First - 1) is null)
        {
            start = RoleStart(within.First - 1, within.First);
            owner = BodyBefore(start);
        }

        return (start, owner);
    }

    private static RolePhrase With(NameSpan person, (int First, int Last) role, Owner owner) =>
        new(person, role, owner.Span) { AffiliationName = owner.Name };

    /// <summary>Where a role begins whose office begins at <paramref name="office"/>: with what qualifies it, up to a body, a people or an article.</summary>
    private int RoleStart(int office, int end)
    {
        var start = office;
        for (var modifiers = 0; start > 0 && modifiers < MostModifiers; modifiers++)
        {
            var before = start - 1;
            if (!_text.Forms.IsCapitalised(before) && _text.Lower[before] == And && start > 1 && OfficeBefore(before) is > 0 and var other)
            {
                start = before - other;
                continue;
            }

            // "Energy and Mineral Resources Minister".
            if (_text.Lower[before] == And && before > 0 && start < end && _text.IsCapital(start) && _text.IsCapital(before - 1) && NameBefore(before) is null
                && _text.IsCommon(before - 1) && !_text.IsFunctionWord(before - 1))
            {
                start = before - 1;
                continue;
            }

            var capital = _text.IsCapital(before) && NameBefore(start) is null && !IsCountry(before, start) && !IsPeopleBefore(start) && !_text.IsFunctionWord(before);
            var small = _text.Forms.Shapes[office] == Shape.Lower && (IsYear(before) || (_text.MayQualify(before) && !IsAge(before)));
            if (!capital && !small && !(_text.Is(_words.Qualifiers, before) && NameBefore(start) is null))
                break;
            start = before;
        }

        return Math.Min(start, end - 1);
    }

    /// <summary>"Its editor", "her lawyer", "the company's director".</summary>
    private bool IsOwned(int start) => _text.IsPossessive(start - 1) || _text.Is(_words.Articles, start - 1) || _text.OpensSentence(start - 1);

    private bool IsYear(int token) => _text.IsNumber(token) && _text.Document.Tokens[token].Length == 4 && _text.Document.Chars(token)[0] is '1' or '2';

    private bool IsAge(int token) => _text.Document.Chars(token) is var word && char.IsAsciiDigit(word[0]);

    /// <summary>"French" is of a country; "Labour" and "Scottish" only qualify an office.</summary>
    private bool IsCountry(int first, int last) => _text.People(first, last) > 0 && _words.Demonyms.Longest(_text.Lower, first, last).Length > 0;

    private bool IsPeopleBefore(int end) => end > 1 && _text.People(end - 2, end) == 2;

    /// <summary>The body, country or owner that a role beginning at <paramref name="start"/> is of.</summary>
    private Owner? BodyBefore(int start)
    {
        if (start == 0)
            return null;
        if (IsPeopleBefore(start) && CountryOf(start - 2, start) is { } country)
            return country;
        if (_text.People(start - 1, start) == 1 && CountryOf(start - 1, start) is { } people)
            return people;
        var end = _text.IsPossessive(start - 1) || IsPluralPossessive(start - 1) ? start - 1 : start;
        // "Solar Association (ASI) chairwoman": the short form in brackets repeats the body.
        if (end > 3 && _text.Document.Chars(end - 1) is ")" && _text.Document.Chars(end - 3) is "(")
            end -= 3;
        if (NameBefore(end) is { Type: EntityType.Organization or EntityType.Location } name)
            return new Owner(name, null);
        // "its director", "the company's director": of the body last spoken of.
        var noun = end < start && end > 0 && _text.Is(_words.BodyNouns, end - 1) ? end - 1 : -1;
        return (noun >= 0 || _text.Is(_words.Owners, start - 1)) && LastBody(start, noun) is { } body ? new Owner(body, null) : null;
    }

    private bool IsPluralPossessive(int token) => token > 0 && _text.Document.Chars(token) is "'" or "’" && _text.Document.Tokens[token].Start == _text.Document.Tokens[token - 1].End
        && _text.Document.Text[_text.Document.Tokens[token].Start - 1] == 's';

    private Owner? CountryOf(int first, int last)
    {
        var (_, code) = _words.Demonyms.Longest(_text.Lower, first, last);
        return code.Length > 0 && _text.Gazetteer.CountryOf(code) is { } country ? new Owner(new NameSpan(first, last, EntityType.Location), country) : null;
    }

    /// <summary>The body last named in front of a token; for "the ministry" one whose name has the word, for "the company" one that may be one.</summary>
    private NameSpan? LastBody(int before, int noun)
    {
        NameSpan? last = null;
        var index = _names.From(before) - 1;
        for (var i = index; i >= Math.Max(0, index - FarthestBody); i--)
        {
            if (_names[i].Type != EntityType.Organization)
                continue;
            if (noun < 0 || Has(_names[i], _text.Lower[noun]))
                return _names[i];
            if (!_text.Is(_words.PublicBodies, noun) && !IsPublic(_names[i]))
                last ??= _names[i];
        }

        return last;
    }

    private bool Has(NameSpan name, ulong word) => _text.Lower[name.First..name.Last].Contains(word);

    private bool IsPublic(NameSpan name)
    {
        for (var i = name.First; i < name.Last; i++)
        {
            if (_text.Is(_words.PublicBodies, i))
                return true;
        }

        return false;
    }

    /// <summary>"of the National University of Singapore", ", from the University of Leeds".</summary>
    private Owner? BodyBehind(int at)
    {
        if (_text.IsComma(at))
            at++;
        if (at + 1 >= _text.Count || !_text.Is(_words.LinkingWords, at))
            return null;
        at++;
        if (_text.Lower[at] == The)
            at++;
        return NameAt(at) is { Type: EntityType.Organization } name ? new Owner(name, null) : null;
    }

    private RolePhrase? Behind(NameSpan person)
    {
        var at = person.Last;
        if (at + 2 < _text.Count && _text.Document.Chars(at) is "(" && _text.IsNumber(at + 1) && _text.Document.Chars(at + 2) is ")")
            at += 3;
        if (!_text.IsComma(at))
            return null;
        at++;
        if (_text.IsNumber(at) && _text.IsComma(at + 1))
            at += 2;
        // ", then a lecturer at …".
        if (_text.Is(_words.Qualifiers, at) && _text.Is(_words.Articles, at + 1))
            at++;
        return Apposed(person, at);
    }

    private RolePhrase? Apposed(NameSpan person, int at)
    {
        var owner = default(Owner?);
        if (at < _text.Count && (_text.Is(_words.Articles, at)))
        {
            if (_text.Is(_words.Owners, at) && LastBody(person.First, -1) is { } spoken)
                owner = new Owner(spoken, null);
            at++;
        }

        var start = at;
        for (var i = at; i < Math.Min(_text.Count, at + FarthestOffice); i++)
        {
            if (_words.Offices.Longest(_text.Lower, i, _text.Count) is { Length: > 0 } office && !IsPartOfName(i))
                return Tail(person, start, OfficeEnd(LastOffice(i, i + office.Length)), owner);
            // "a fossil hunter from Cromer": a calling that no list has.
            if (i > at && _text.IsCalling(i) && _text.Is(_words.Articles, at - 1) && (_text.IsComma(i + 1) || _text.Is(_words.LinkingWords, i + 1)))
                return Tail(person, start, i + 1, owner);
            if (NameAt(i) is { Type: EntityType.Organization or EntityType.Location } body)
            {
                owner = new Owner(body, null);
                i = body.Last - 1 + (_text.IsPossessive(body.Last) ? 1 : 0);
                start = i + 1;
                continue;
            }

            if (_text.People(i, _text.Count) is > 0 and var people)
            {
                owner = CountryOf(i, i + people) ?? owner;
                i += people - 1;
                start = i + 1;
                continue;
            }

            if (IsAge(i))
            {
                // "46-year-old" is three tokens.
                i += i + 2 < _text.Count && _text.Lower[i + 2] == Old ? 2 : 0;
                start = i + 1;
                continue;
            }

            // "the party's leader in the Senate".
            if (_text.IsPossessive(i))
            {
                start = i + 1;
                continue;
            }

            if (!_text.MayQualify(i) && !_text.IsCapital(i) && !_text.Is(_words.Qualifiers, i))
                return null;
        }

        return null;
    }

    private bool IsPartOfName(int token) => NameAt(token) is { Count: > 1, Type: not EntityType.Person };

    /// <summary>"chief market economist": the office that the words in front of it qualify.</summary>
    private int LastOffice(int first, int end)
    {
        for (var at = end; at < Math.Min(_text.Count, end + MostModifiers) && (_text.MayBeNoun(at) || NameCovering(at) is { Type: EntityType.Location }); at++)
        {
            if (_words.Offices.Longest(_text.Lower, at, _text.Count).Length is > 0 and var office && _text.Is(_words.Qualifiers, first))
                return at + office;
        }

        return end;
    }

    /// <summary>Further words of an office: "chairman and chief executive", "police officer".</summary>
    private int OfficeEnd(int end)
    {
        while (end + 1 < _text.Count)
        {
            var next = _text.Lower[end] == And ? end + 1 : end;
            while (next < _text.Count && _text.Is(_words.Qualifiers, next))
                next++;
            var office = _words.Offices.Longest(_text.Lower, next, _text.Count).Length;
            if (office == 0)
                break;
            end = next + office;
        }

        return end;
    }

    /// <summary>Reads on behind an office: "of law at Harvard University", "for the Ministry of Health".</summary>
    private RolePhrase? Tail(NameSpan person, int start, int end, Owner? owner)
    {
        if (owner is not null || end + 1 >= _text.Count || !_text.Is(_words.LinkingWords, end))
            return With(person, (start, owner is null ? end : FieldEnd(end)), owner ?? default);
        var at = end + 1;
        if (_text.Lower[at] == The && at + 1 < _text.Count)
            at++;
        // "a partner at law firm Baker & Doyle": the name behind what it is.
        var noun = at;
        while (noun < Math.Min(_text.Count, at + LongestField) && _text.MayBeNoun(noun))
            noun++;
        if (noun > at && _text.Is(_words.BodyNouns, noun - 1) && NameAt(noun) is { Type: EntityType.Organization } described)
            return With(person, (start, end), new Owner(described, null));
        // "chair of the Commons health committee".
        if (NameAt(at) is { Type: EntityType.Organization or EntityType.Location } outside)
        {
            var last = outside.Last;
            while (last < Math.Min(_text.Count, outside.Last + LongestField) && _text.MayBeNoun(last))
                last++;
            if (last > outside.Last && _text.Is(_words.Bodies, last - 1))
                return With(person, (start, end), new Owner(new NameSpan(at, last, EntityType.Organization), null));
        }

        if (NameAt(at) is { Type: EntityType.Organization or EntityType.Location } body)
            return With(person, (start, end), body.Type == EntityType.Location && _text.Is(_words.InPlaces, end) ? default : new Owner(body, null));

        // "professor of law at Harvard University": the field belongs to the office.
        var field = at;
        while (field < Math.Min(_text.Count, at + LongestField) && (_text.MayBeNoun(field) || _text.Lower[field] == And || (_text.IsCapital(field) && NameCovering(field) is null)))
            field++;
        if (field == at || at > end + 1)
            return With(person, (start, end), default);
        var next = field + 1 < _text.Count && _text.Is(_words.LinkingWords, field) ? field + 1 : field;
        if (next < _text.Count - 1 && _text.Lower[next] == The)
            next++;
        var found = next > field && NameAt(next) is { Type: EntityType.Organization or EntityType.Location } outer ? new Owner(outer, null) : default;
        var belongs = _text.Lower[end] == Of || (next > field && found.Span.Type == EntityType.Organization);
        return With(person, (start, belongs ? field : end), found);
    }

    /// <summary>"Shell's head of exploration": the field belongs to the office.</summary>
    private int FieldEnd(int end)
    {
        if (end + 1 >= _text.Count || _text.Lower[end] != Of)
            return end;
        var field = end + 1;
        while (field < Math.Min(_text.Count, end + 1 + LongestField) && (_text.MayBeNoun(field) || _text.Lower[field] == And))
            field++;
        return field > end + 1 && IsClosed(field) ? field : end;
    }

    private bool IsClosed(int at) => at >= _text.Count || _text.IsComma(at) || _text.Document.Chars(at) is "." || _text.IsCue(at) || _text.Is(_words.LinkingWords, at);

    private int OfficeBefore(int end) => _text.LengthAtEnd(_words.Offices, Math.Max(0, end - LongestOffice), end);

    private int HonorificBefore(int end) => OfficeBefore(end) > 0 ? 0 : _text.LengthAtEnd(_words.Honorifics, Math.Max(0, end - 2), end);

    private NameSpan? NameAt(int first)
    {
        var index = _names.From(first);
        return index < _names.Count && _names[index].First == first ? _names[index] : null;
    }

    /// <summary>The name that ends in front of a token.</summary>
    private NameSpan? NameBefore(int end)
    {
        var index = _names.From(end) - 1;
        return index >= 0 && _names[index].Last == end && _names[index].Count <= LongestBody ? _names[index] : null;
    }

    /// <summary>A body or place, or a country by its people's name.</summary>
    private readonly record struct Owner(NameSpan Span, string? Name);
}
