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

    private readonly Document _document;
    private readonly TokenForms _forms;
    private readonly NameIndex _names;
    private readonly TitlePersons _persons;
    private readonly TitleBodies _bodies;
    private readonly TitleSteps _steps;
    private readonly Titles _titles = Titles.Indonesian;
    private readonly List<RolePhrase> _phrases = [];

    public RoleFinder(Document document, TokenForms forms, IReadOnlyList<NameSpan> names)
    {
        (_document, _forms, _names) = (document, forms, new NameIndex(names));
        _bodies = new TitleBodies(document, forms, _names);
        _persons = new TitlePersons(document, forms, _names, _bodies);
        _steps = new TitleSteps(document, forms, _persons, _bodies);
    }

    /// <summary>The phrases in the order of the persons' names.</summary>
    public List<RolePhrase> Find()
    {
        foreach (var sentence in _document.Sentences)
        {
            for (var i = sentence.First; i < sentence.Last;)
            {
                var office = _titles.Office(_forms.Lower, i, sentence.Last);
                i = office > 0 ? Read(i, i + office, sentence) : i + 1;
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
                var balanced = _persons.Balance(person, reading.Body, reading.At);
                Add(balanced, reading, person.First == reading.At ? balanced.First : reading.At);
                return person.Last;
            }

            if (Enclosed(reading, sentence) is { } enclosed)
            {
                Add(enclosed, reading, reading.At);
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

    /// <summary>The person between commas: "juru bicara kementerian, Siti Aminah, berkata".</summary>
    private NameSpan? Enclosed(TitleReading reading, Sentence sentence)
    {
        if (_document.Chars(reading.At) is not "," || reading.At + 1 >= reading.Limit || _persons.At(reading.At + 1, reading.Limit) is not { } person)
            return null;
        return person.Last == sentence.Last || _document.Chars(person.Last) is "," or "." or "(" ? person : null;
    }

    /// <summary>An office that follows a name and a comma.</summary>
    private void AddBehindName(TitleReading reading, Sentence sentence)
    {
        var at = reading.First - 1;
        if (at <= sentence.First || _document.Chars(at) is not ",")
            return;
        at--;
        // "Budi (34), warga Depok": the age.
        if (at - 2 > sentence.First && _document.Chars(at) is ")" && _document.Chars(at - 2) is "(")
            at -= 3;
        var index = _names.From(at + 1) - 1;
        if (index >= 0 && _names[index] is { Type: EntityType.Person } person && person.Last == at + 1)
            Add(person, reading, reading.At);
    }

    /// <summary>Adds a phrase; of a body within another one the inner one belongs to the office ("Ketua Komite Ritel" of an association).</summary>
    private void Add(NameSpan person, TitleReading reading, int bodyEnd)
    {
        var (roleEnd, body) = (Math.Min(reading.RoleEnd, bodyEnd), reading.Body);
        for (var i = bodyEnd - 1; body >= 0 && i > body + 1; i--)
        {
            var ranks = _titles.Honorifics(_forms.Lower, i, bodyEnd);
            if (ranks > 0 && i + ranks == bodyEnd)
                bodyEnd = i;
        }

        if (body >= 0 && _bodies.Outer(body, bodyEnd) is var outer and > 0)
            (roleEnd, body) = (outer, outer);
        _phrases.Add(new RolePhrase(person, (reading.First, roleEnd), _bodies.Affiliation(body, bodyEnd)));
    }
}
