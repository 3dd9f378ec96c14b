using Kutip.Core;

namespace Kutip.Language.Entities.Rules;

/// <summary>
/// Reads the offices of persons: in front of the name ("Apple CEO Tim Cook", "Governor of North Maluku Sahril Taher"), behind a comma ("Jane Doe, 34, a
/// spokeswoman for the Ministry of Health"), and the body behind both ("Professor Vikram Nair of the National University").
/// </summary>
internal sealed class RolePhrases
{
    private const int LongestOffice = 5;
    private const int MostModifiers = 4;
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
        if (_text.LengthAtEnd(_words.Ranks, Math.Max(0, end - 2), end) is > 0 and var rank && OfficeBefore(end - rank) > 0)
            end -= rank;
        var office = OfficeBefore(end);
        if (office > 0)
            return Complete(person, end - office, end);
        if (end > 1 && _text.IsComma(end - 1) && IsClosed(person.Last) && OfficeBefore(end - 1) is > 0 and var apart)
        {
            var start = RoleStart(end - 1 - apart, end - 1);
            var owner = BodyBefore(start);
            return owner is not null || start == 0 || _text.OpensSentence(start) || IsOwned(start) ? With(person, (start, end - 1), owner ?? BodyBehind(person.Last) ?? default) : null;
        }

        return OfBody(person, end);
    }

    /// <summary>"Governor of North Maluku Sahril Taher": the body stands between office and name.</summary>
    private RolePhrase? OfBody(NameSpan person, int end)
    {
        if (_links.TryGetValue(person.First, out var linked) && OfficeBefore(linked) is > 0 and var before)
        {
            var first = _text.Lower[linked + 1] == The ? linked + 2 : linked + 1;
            var held = NameAt(first) is { Type: EntityType.Organization or EntityType.Location } inner ? inner : default;
            return With(person, (RoleStart(linked - before, linked), held.Count > 0 ? linked : end), new Owner(held, null));
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
        var start = RoleStart(office, end);
        var owner = BodyBefore(start) ?? BodyBehind(person.Last);
        return With(person, (start, end), owner ?? default);
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

            var capital = _text.IsCapital(before) && NameBefore(start) is null && _text.People(before, start) == 0 && !IsPeopleBefore(start) && !_text.IsFunctionWord(before);
            var small = _text.Forms.Shapes[office] == Shape.Lower && _text.MayBeNoun(before) && !IsAge(before);
            if (!capital && !small && !(_text.Is(_words.Qualifiers, before) && NameBefore(start) is null))
                break;
            start = before;
        }

        return Math.Min(start, end - 1);
    }

    /// <summary>"Its editor", "her lawyer", "the company's director".</summary>
    private bool IsOwned(int start) => _text.IsPossessive(start - 1) || _text.Is(_words.Articles, start - 1) || _text.OpensSentence(start - 1);

    private bool IsAge(int token) => _text.Document.Chars(token) is var word && char.IsAsciiDigit(word[0]);

    private bool IsPeopleBefore(int end) => end > 1 && _text.People(end - 2, end) == 2;

    /// <summary>The body, country or owner that a role beginning at <paramref name="start"/> is of.</summary>
    private Owner? BodyBefore(int start)
    {
        if (start == 0)
            return null;
        if (IsPeopleBefore(start))
            return CountryOf(start - 2, start);
        if (_text.People(start - 1, start) == 1)
            return CountryOf(start - 1, start);
        var end = _text.IsPossessive(start - 1) ? start - 1 : start;
        if (NameBefore(end) is { Type: EntityType.Organization or EntityType.Location } name)
            return new Owner(name, null);
        // "its director", "the company's director": of the body last spoken of.
        var noun = end < start && end > 0 && _text.Is(_words.BodyNouns, end - 1) ? end - 1 : -1;
        return (noun >= 0 || _text.Is(_words.Owners, start - 1)) && LastBody(start, noun) is { } body ? new Owner(body, null) : null;
    }

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
                return Tail(person, start, OfficeEnd(i + office.Length), owner);
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

            if (!_text.MayBeNoun(i) && !_text.IsCapital(i) && !_text.Is(_words.Qualifiers, i))
                return null;
        }

        return null;
    }

    private bool IsPartOfName(int token) => NameAt(token) is { Count: > 1, Type: not EntityType.Person };

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
            return With(person, (start, end), owner ?? default);
        var at = end + 1;
        if (_text.Lower[at] == The && at + 1 < _text.Count)
            at++;
        if (NameAt(at) is { Type: EntityType.Organization or EntityType.Location } body)
            return With(person, (start, end), body.Type == EntityType.Location && _text.Is(_words.InPlaces, end) ? default : new Owner(body, null));

        // "professor of law at Harvard University": the field belongs to the office.
        var field = at;
        while (field < Math.Min(_text.Count, at + LongestField) && (_text.MayBeNoun(field) || _text.Lower[field] == And))
            field++;
        if (field == at || at > end + 1)
            return With(person, (start, end), default);
        var next = field + 1 < _text.Count && _text.Is(_words.LinkingWords, field) ? field + 1 : field;
        if (next < _text.Count - 1 && _text.Lower[next] == The)
            next++;
        var found = next > field && NameAt(next) is { Type: EntityType.Organization or EntityType.Location } outer ? new Owner(outer, null) : default;
        return With(person, (start, _text.Lower[end] == Of ? field : end), found);
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
