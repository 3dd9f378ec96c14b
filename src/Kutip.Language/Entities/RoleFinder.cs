using Kutip.Core;
using Kutip.Language.Tokens;

namespace Kutip.Language.Entities;

/// <summary>
/// Reads title phrases from left to right: office, what qualifies it, body or country, rank, name ("Kepala Bidang Humas Polda Metro Jaya
/// Komisaris Besar Yusri Yunus"), and those after a name ("Siti Aminah, Kepala Dinas Pariwisata Solo,", "Budi (34), warga Depok").
/// </summary>
internal sealed class RoleFinder
{
    private const int LongestPhrase = 24;

    private static readonly ulong And = TokenForms.HashOf("dan");
    private static readonly ulong As = TokenForms.HashOf("selaku");
    private static readonly ulong Who = TokenForms.HashOf("yang");
    private static readonly ulong Also = TokenForms.HashOf("juga");
    private static readonly ulong[] Introducing = [TokenForms.HashOf("menurut"), TokenForms.HashOf("oleh"), TokenForms.HashOf("seorang"), TokenForms.HashOf("satu")];

    private readonly Document _document;
    private readonly TokenForms _forms;
    private readonly NameIndex _names;
    private readonly TitlePersons _persons;
    private readonly TitleBodies _bodies;
    private readonly TitleSteps _steps;
    private readonly Titles _titles;
    private readonly List<RolePhrase> _phrases = Pool.List<RolePhrase>();
    private readonly List<Introduction> _introductions;

    public RoleFinder(Document document, TokenForms forms, List<NameSpan> names, CalledNames called, List<Introduction>? introductions = null)
    {
        _introductions = introductions ?? [];
        (_document, _forms, _names) = (document, forms, new NameIndex(names));
        _titles = Titles.For(document);
        _bodies = new TitleBodies(document, forms, _names);
        _persons = new TitlePersons(document, forms, _names, _bodies, called);
        _steps = new TitleSteps(document, forms, _persons, _bodies);
    }

    /// <summary>The phrases in the order of the persons' names.</summary>
    public List<RolePhrase> Find()
    {
        var next = 0;
        foreach (var sentence in _document.Sentences)
        {
            for (var i = sentence.First; i < sentence.Last;)
            {
                if (next < _introductions.Count && _introductions[next].First == i)
                {
                    Add(_introductions[next]);
                    i = _introductions[next++].Person.Last;
                    continue;
                }

                // "Mantan kapten", "eks menteri": an office held no more.
                var former = i + 1 < sentence.Last && _titles.Former(_forms.Lower, i, i + 1) > 0 && _titles.Office(_forms.Lower, i + 1, sentence.Last) > 0 ? 1 : 0;
                var office = _titles.Office(_forms.Lower, i + former, sentence.Last);
                var isApart = i > sentence.First && (_titles.IsKin(_forms.Lower[i - 1]) || (_forms.IsCapitalised(i) && TitleBodies.IsOfPeople(_forms, i - 1)));
                i = office > 0 && !isApart ? Read(i, i + former + office, sentence) : i + 1;
            }
        }

        _phrases.Sort((a, b) => a.Person.First.CompareTo(b.Person.First));
        return _phrases;
    }

    /// <summary>Reads on after an office, and gives the token to go on from.</summary>
    private int Read(int first, int officeEnd, Sentence sentence)
    {
        var reading = new TitleReading(first, officeEnd, Math.Min(sentence.Last, first + LongestPhrase));
        while (reading.IsOpen)
        {
            if (_persons.At(reading.At, reading.Limit) is { } person)
            {
                if (!reading.HasBody && reading.BeginBody(_persons.RegionBefore(person, reading.At)))
                    continue;
                // "Kuasa hukum Joko Tjandra, Anita Kolopaking", "Menteri Sumber Asli dan Kelestarian Alam, Rudi Harun": the second one holds the office.
                if (!reading.HasBody && person.First == reading.At && person.Last < reading.Limit
                    && (_titles.IsOfficeForSomebody(_forms.Lower, first, officeEnd) || IsInOffice(person, first)) && EnclosedAt(reading.First, person.Last, reading.Limit, sentence) is not null
                    && reading.Qualify(person.Count))
                    continue;
                // "Kepala Bandara Adi Sutjipto, Suharno": what the body is named after holds no office.
                if (reading.HasBody && person.Last < reading.Limit && _bodies.NeedsNameAt(reading.Body, reading.At)
                    && EnclosedAt(reading.First, person.Last, reading.Limit, sentence) is not null && reading.Skip(person.Last - reading.At))
                    continue;
                // "Direktur Komunikasi Gasspol, Vania Soerjadi, …": one word that is no listed name, in front of whoever holds the office, is the body.
                if (!reading.HasBody && person.First == reading.At && person.Count == 1 && person.Last < reading.Limit && !PersonWords.IsListedName(_forms.Lower[person.First])
                    && EnclosedAt(reading.First, person.Last, reading.Limit, sentence) is { Count: > 1 } && reading.BeginBody(1))
                    continue;
                // Two persons side by side are none: "Pelatih Laskar Kahuripan Djanuar Effendi".
                if (!reading.HasBody && person.First == reading.At && _persons.At(person.Last, reading.Limit) is { } next && next.First >= person.Last
                    && reading.BeginBody(person.Count))
                    continue;
                var balanced = _persons.Balance(person, reading.Body, reading.At);
                Add(balanced, reading, reading.BodyEnd == reading.At && person.First == reading.At ? balanced.First : reading.BodyEnd);
                return person.Last;
            }

            if (Enclosed(reading, sentence) is { } enclosed)
            {
                Add(enclosed, reading, reading.BodyEnd);
                return enclosed.Last;
            }

            if (!_steps.Next(ref reading))
                break;
        }

        if (_persons.Unfound(Math.Max(officeEnd, reading.Body), reading.At) is { } unfound)
        {
            Add(unfound, reading, unfound.First);
            return unfound.Last;
        }

        AddBehindName(reading, sentence);
        return reading.RoleEnd;
    }

    /// <summary>Whether "dan" joins what passes for a person's name to the office.</summary>
    private bool IsInOffice(NameSpan person, int office) => person.First - 1 > office && _forms.Lower[person.First - 1] == And;

    /// <summary>The person between commas: "juru bicara kementerian, Siti Aminah, berkata".</summary>
    private NameSpan? Enclosed(TitleReading reading, Sentence sentence) => EnclosedAt(reading.First, reading.At, reading.Limit, sentence);

    private NameSpan? EnclosedAt(int first, int comma, int limit, Sentence sentence)
    {
        if (_document.Chars(comma) is not "," || comma + 1 >= limit)
            return null;
        // "Camat Gamping, Sleman, Ikhsan Waluyo": the place tells more of the body.
        var (place, known) = Gazetteer.Indonesian.Longest(_forms.Lower, comma + 1, limit);
        if (place > 0 && Gazetteer.Indonesian[known].Type == EntityType.Location && comma + 1 + place < limit && _document.Chars(comma + 1 + place) is ",")
            return EnclosedAt(first, comma + 1 + place, limit, sentence);
        if ((_persons.At(comma + 1, limit) ?? _persons.Called(comma + 1, limit) ?? (OpensReport(first, sentence) ? _persons.Between(comma + 1, limit) : null)) is not { } person)
            return null;
        if (person.Last == sentence.Last || _document.Chars(person.Last) is "," or "." or "(")
            return person;
        return OpensReport(first, sentence) && _forms.Shapes[person.Last] == Shape.Lower && _forms.Lower[person.Last] != And ? person : null;
    }

    /// <summary>Whether whoever speaks begins at a token: at a sentence's beginning, or behind "kata", "menurut", "oleh", "salah satu".</summary>
    private bool OpensReport(int at, Sentence sentence) =>
        at == sentence.First || ReportingWords.IsInverted(_forms, at - 1) || Introducing.AsSpan().Contains(_forms.Lower[at - 1]);

    /// <summary>An office that follows a name and a comma, or a name and "selaku" or "yang juga".</summary>
    private void AddBehindName(TitleReading reading, Sentence sentence)
    {
        var at = reading.First - 1;
        if (at <= sentence.First || (_document.Chars(at) is not "," && _forms.Lower[at] != As && !IsAlso(at)))
            return;
        at -= IsAlso(at) ? _document.Chars(at - 2) is "," ? 3 : 2 : 1;
        // "Budi (34), warga Depok", "Rahim Saad, 51, yang juga ketua kampung".
        at = Ages.Before(_document, at, sentence.First);
        var index = _names.From(at + 1) - 1;
        if (index < 0 || _names[index] is not { Type: EntityType.Person } person || person.Last != at + 1)
            return;
        // "Yuli, pembelinya hanya …" goes on with a clause.
        if (_document.Chars(reading.OfficeEnd - 1).EndsWith(Titles.Enclitic, StringComparison.Ordinal))
            return;
        if (!reading.HasBody)
            reading.Qualify(_steps.FieldBehindName(reading, sentence.Last));
        Add(person, reading, reading.At);
    }

    private bool IsAlso(int at) => at > 1 && _forms.Lower[at] == Also && _forms.Lower[at - 1] == Who;

    /// <summary>
    /// Adds the office of whoever is introduced: its body begins with a word for one or is a name that was found, behind a calling or in front of a company's form
    /// with the first capital; its place stands at its end.
    /// </summary>
    private void Add(Introduction introduction)
    {
        var (first, officeEnd, end, person, isKin) = introduction;
        if (isKin)
            return;
        var open = _titles.IsCalling(_forms.Lower, first, first + 1) || _titles.IsCompanyForm(_forms.Lower[end - 1]);
        var body = officeEnd;
        for (var bracketed = false; body < end; body++)
        {
            bracketed = _document.Chars(body) is "(" || (bracketed && _document.Chars(body - 1) is not ")");
            if (!bracketed && _forms.IsCapitalised(body) && (open || (_forms.Lower[body - 1] != And && _bodies.IsBody(body, end))))
                break;
        }

        for (var place = officeEnd; place < end && body == end; place++)
            body = _bodies.IsPlace(place, end) ? place : body;
        // "Ahli Dewan Undangan Negeri (ADUN) Tendong": the short form is none of the office.
        var roleEnd = body;
        if (roleEnd - 3 >= officeEnd && _document.Chars(roleEnd - 1) is ")" && _document.Chars(roleEnd - 3) is "(")
            roleEnd -= 3;
        while (roleEnd > officeEnd && (_titles.LeadsToBody(_forms.Lower[roleEnd - 1]) || _document.Chars(roleEnd - 1) is ","))
            roleEnd--;
        var affiliation = body < end ? _bodies.Affiliation(body, end) : default;
        // "Kampung Bukit Lada": a place, named like a body that nothing is known of.
        if (affiliation.Count > 0 && _titles.IsNamedAfter(_forms.Lower[body]) && !_bodies.IsBody(body, end))
            affiliation = affiliation with { Type = EntityType.Location };
        _phrases.Add(new RolePhrase(person, (first, roleEnd), affiliation));
    }

    /// <summary>Adds a phrase; of a body within another one the inner one belongs to the office ("Ketua Komite Ritel" of an association).</summary>
    private void Add(NameSpan person, TitleReading reading, int bodyEnd)
    {
        var (roleEnd, body) = (Math.Min(reading.RoleEnd, bodyEnd), reading.Body);
        if (body >= 0)
            bodyEnd = _bodies.EndBeforeRanks(body, bodyEnd, person.First);
        if (body >= 0 && !reading.IsWhole && _bodies.Outer(body, bodyEnd) is var outer and > 0)
            (roleEnd, body) = (outer, outer);
        _phrases.Add(new RolePhrase(person, (reading.First, roleEnd), _bodies.Affiliation(body, bodyEnd)));
    }
}
