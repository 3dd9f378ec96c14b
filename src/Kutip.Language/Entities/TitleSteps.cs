using Kutip.Language.Tokens;

namespace Kutip.Language.Entities;

/// <summary>Reads a title phrase on from its office, a part at a time, up to the person.</summary>
internal sealed class TitleSteps(Document document, TokenForms forms, TitlePersons persons, TitleBodies bodies)
{
    private const int LongestField = 3;

    private static readonly ulong From = TokenForms.HashOf("dari");
    private static readonly ulong And = TokenForms.HashOf("dan");
    private static readonly ulong[] Joining = [And, TokenForms.HashOf("of"), TokenForms.HashOf("for"), TokenForms.HashOf("and")];

    private readonly Titles _titles = Titles.Indonesian;

    /// <summary>Reads the next part; false where the phrase ends.</summary>
    public bool Next(ref TitleReading reading) =>
        reading.Skip(Bracketed(reading)) || (reading.HasBody ? reading.Skip(Words(reading)) : NextOfOffice(ref reading));

    private bool NextOfOffice(ref TitleReading reading) =>
        reading.Qualify(Enumerated(reading.At, reading.Limit))
        || reading.Qualify(_titles.Office(forms.Lower, reading.At, reading.Limit))
        || reading.BeginBody(bodies.KnownAt(reading.First, reading.At, reading.Limit))
        || reading.Qualify(_titles.PartOfBody(forms.Lower, reading.At, reading.Limit))
        || reading.BeginBody(bodies.At(reading.At, reading.Limit))
        || (IsFromBody(reading) && reading.Skip(1) && reading.BeginBody(1))
        || reading.Qualify(Words(reading))
        || reading.Qualify(_titles.Qualifiers(forms.Lower, reading.At, reading.Limit))
        || reading.Qualify(Field(reading));

    /// <summary>Tokens of an abbreviation in brackets, or the bracket that a body's name ends with.</summary>
    private int Bracketed(TitleReading reading)
    {
        var at = reading.At;
        var token = document.Chars(at);
        if (token is "(" && at + 2 < reading.Limit && document.Chars(at + 2) is ")" && (reading.HasBody || forms.IsCapitalised(at + 1)))
            return 3;
        return token is ")" && reading.HasBody ? 1 : 0;
    }

    /// <summary>Tokens from a comma on that list further parts of an office: ", Hukum, dan Keamanan".</summary>
    private int Enumerated(int comma, int limit)
    {
        if (document.Chars(comma) is not ",")
            return 0;
        for (var i = comma + 1; i < limit; i++)
        {
            if (forms.Lower[i] == And && document.Chars(i - 1) is "," && i + 1 < limit && forms.IsCapitalised(i + 1))
                return i + 1 - comma;
            if ((document.Chars(i) is not "," && !forms.IsCapitalised(i) && forms.Lower[i] != And) || persons.At(i, limit) is not null)
                break;
        }

        return 0;
    }

    /// <summary>Whether "dari" leads to the body: "ekonom dari Universitas Lampung".</summary>
    private bool IsFromBody(TitleReading reading) =>
        forms.Lower[reading.At] == From && reading.At + 1 < reading.Limit && bodies.At(reading.At + 1, reading.Limit) > 0;

    /// <summary>One word in upper case, or one that joins such words.</summary>
    private int Words(TitleReading reading)
    {
        var at = reading.At;
        var joins = Joining.AsSpan().Contains(forms.Lower[at]) && at + 1 < reading.Limit && forms.IsCapitalised(at + 1);
        return forms.IsCapitalised(at) || joins ? 1 : 0;
    }

    /// <summary>
    /// Tokens of the field of a calling, in lower case up to a body or a person ("pengajar sosiologi Universitas Lampung",
    /// "ahli perbankan Rudi Hermawan"); none where the words lead elsewhere.
    /// </summary>
    private int Field(TitleReading reading)
    {
        var (at, limit) = (reading.At, reading.Limit);
        if (reading.RoleEnd != reading.OfficeEnd || !_titles.IsCalling(forms.Lower, reading.First, at))
            return 0;
        var end = at;
        while (end < limit && end - at < LongestField && forms.Shapes[end] == Shape.Lower && _titles.MayBeField(forms.Lower[end]))
            end++;
        return end > at && end < limit && (persons.At(end, limit) is not null || bodies.At(end, limit) > 0) ? end - at : 0;
    }
}
