using Kutip.Language.Tokens;

namespace Kutip.Language.Entities;

/// <summary>Reads a title phrase on from its office, a part at a time, up to the person.</summary>
internal sealed class TitleSteps(Document document, TokenForms forms, TitlePersons persons, TitleBodies bodies)
{
    private const int LongestField = 3;
    private const int LongestBracket = 8;

    private static readonly ulong[] At = [TokenForms.HashOf("dari"), TokenForms.HashOf("pada"), TokenForms.HashOf("di"), TokenForms.HashOf("of"), TokenForms.HashOf("at")];
    private static readonly ulong From = TokenForms.HashOf("asal");
    private static readonly ulong In = TokenForms.HashOf("di");
    private static readonly ulong For = TokenForms.HashOf("untuk");
    private static readonly ulong[] Neighbourhoods = [TokenForms.HashOf("rt"), TokenForms.HashOf("rw")];
    private static readonly ulong[] Pointing = [TokenForms.HashOf("itu"), TokenForms.HashOf("ini"), TokenForms.HashOf("tersebut")];
    private static readonly ulong[] Besides = [TokenForms.HashOf("sekaligus"), TokenForms.HashOf("merangkap")];
    private static readonly ulong And = TokenForms.HashOf("dan");
    private static readonly ulong[] Joining = [And, TokenForms.HashOf("of"), TokenForms.HashOf("for"), TokenForms.HashOf("and")];

    private readonly Titles _titles = Titles.For(document);

    /// <summary>Reads the next part; false where the phrase ends.</summary>
    public bool Next(ref TitleReading reading) =>
        reading.Skip(Bracketed(reading))
        || reading.ReadOrigin(Host(reading))
        || reading.ReadOrigin(Origin(reading))
        || (reading.HasBody ? reading.Skip(Enumerated(reading)) || reading.Skip(Unit(reading)) || reading.Skip(Words(reading)) || reading.Skip(Number(reading)) : NextOfOffice(ref reading));

    private bool NextOfOffice(ref TitleReading reading) =>
        reading.Qualify(Enumerated(reading))
        || reading.Qualify(Neighbourhood(reading))
        || reading.BeginBody(Unit(reading))
        || reading.BeginWhole(bodies.DefinedAt(reading.At))
        || reading.BeginWhole(bodies.LongHeadAt(reading.At, reading.Limit))
        || reading.BeginBody(bodies.OfCountryAt(reading.At, reading.Limit))
        || reading.Qualify(_titles.Office(forms.Lower, reading.At, reading.Limit))
        || reading.AddOffice(FurtherOffice(reading))
        || reading.Skip(CommaBeforeBody(reading))
        || reading.Qualify(LongQualifier(reading))
        || reading.BeginBody(bodies.KnownAt(reading.First, reading.At, reading.Limit))
        || reading.BeginPart(_titles.PartOfBody(forms.Lower, reading.At, reading.Limit), IsWhole(reading) || IsCalling(reading))
        || reading.BeginBody(bodies.At(reading.At, reading.Limit))
        || (IsFromBody(reading) && reading.Skip(1) && reading.BeginBody(1))
        || reading.BeginBody(UnknownBody(reading))
        || reading.Qualify(Words(reading))
        || reading.Qualify(_titles.Qualifiers(forms.Lower, reading.At, reading.Limit))
        || reading.Qualify(Field(reading));

    /// <summary>
    /// Tokens of words in lower case behind an office that stands behind a name: "Nur Aeni, guru madrasah yang …"; none where other words
    /// lead on from them.
    /// </summary>
    public int FieldBehindName(TitleReading reading, int limit)
    {
        var end = reading.At;
        while (end < limit && end - reading.At < LongestField && forms.Shapes[end] == Shape.Lower && MayBeField(end))
            end++;
        var ends = end == limit || document.Chars(end) is "," or "." or "(" or ")" || (forms.Shapes[end] == Shape.Lower && !MayBeField(end));
        return ends ? end - reading.At : 0;
    }

    /// <summary>Tokens of a short form in brackets ("(KPU)", "(Menpan dan RB)", "(P2P)"), or the bracket that a body's name ends with.</summary>
    private int Bracketed(TitleReading reading)
    {
        var at = reading.At;
        if (document.Chars(at) is ")")
            return reading.HasBody ? 1 : 0;
        if (document.Chars(at) is not "(")
            return 0;
        var capitals = false;
        for (var i = at + 1; i < Math.Min(reading.Limit, at + LongestBracket); i++)
        {
            if (document.Chars(i) is ")")
                return capitals || (reading.HasBody && i == at + 2) ? i + 1 - at : 0;
            if (char.IsUpper(document.Chars(i)[0]))
                capitals = true;
            else if (forms.Lower[i] != And && document.Chars(i) is not ("&" or "/" or "-") && i > at + 1)
                return 0;
        }

        return 0;
    }

    /// <summary>Tokens from a comma on that list further parts of an office or body: ", Hukum, dan Keamanan", ", Pangan dan Perikanan".</summary>
    private int Enumerated(TitleReading reading)
    {
        var (comma, limit) = (reading.At, reading.Limit);
        if (document.Chars(comma) is not ",")
            return 0;
        for (var i = comma + 1; i < limit; i++)
        {
            if (forms.Lower[i] == And && (i > comma + 1 || HasComma(reading.First, comma)) && i + 1 < limit && forms.IsCapitalised(i + 1))
                return i + 1 - comma;
            if ((document.Chars(i) is not "," && !forms.IsCapitalised(i)) || persons.At(i, limit) is not null)
                break;
        }

        return 0;
    }

    private bool HasComma(int first, int last)
    {
        while (first < last && document.Chars(first) is not ",")
            first++;
        return first < last;
    }

    /// <summary>Tokens of "asal" and a place, or of a demonstrative, that a comma and a person follow: "anggota DPD asal Bali, Ni Luh", "Sutradara film itu, Riri".</summary>
    private int Origin(TitleReading reading)
    {
        var (at, limit) = (reading.At, reading.Limit);
        var end = at;
        if (forms.Lower[at] == From || (reading.HasBody && forms.Lower[at] == At[0]) || IsInPlace(at, limit))
        {
            end++;
            for (; end < limit && forms.IsCapitalised(end); end++)
            {
                // "Anggota Komisi III DPR dari Fraksi PKS Sutrisno".
                if (end > at + 1 && persons.At(end, limit) is { } person && person.First == end)
                    return end - at;
            }
        }
        else
        {
            while (end < limit && end - at < LongestField && forms.Shapes[end] == Shape.Lower && MayBeField(end))
                end++;
            end = end < limit && Pointing.AsSpan().Contains(forms.Lower[end]) ? end + 1 : at;
        }

        return end > at && end + 1 < limit && document.Chars(end) is "," && forms.IsCapitalised(end + 1) ? end - at : 0;
    }

    /// <summary>Tokens of "sekaligus", "merangkap" or "/" and the office that they lead to: "Pendiri sekaligus CEO".</summary>
    private int FurtherOffice(TitleReading reading)
    {
        var at = reading.At;
        if (at + 1 >= reading.Limit || (document.Chars(at) is not "/" && !Besides.AsSpan().Contains(forms.Lower[at])))
            return 0;
        var office = _titles.Office(forms.Lower, at + 1, reading.Limit);
        return office > 0 ? office + 1 : 0;
    }

    /// <summary>Tokens of a listed qualifier of several words, which may hold a form of address: "Penyelenggaraan Haji".</summary>
    private int LongQualifier(TitleReading reading) =>
        _titles.Qualifiers(forms.Lower, reading.At, reading.Limit) is var length && length > 1 && forms.IsCapitalised(reading.At + length - 1) ? length : 0;

    /// <summary>Whether a preposition leads to the body: "ekonom dari Universitas Lampung", "Deputi Kajian pada Lembaga Administrasi Negara".</summary>
    private bool IsFromBody(TitleReading reading) =>
        At.AsSpan().Contains(forms.Lower[reading.At]) && reading.At + 1 < reading.Limit && bodies.At(reading.At + 1, reading.Limit) > 0 && !IsInPlace(reading.At, reading.Limit);

    /// <summary>"pedagang rujak di Pasar Wonokromo": where somebody works is no body that he is of.</summary>
    private bool IsInPlace(int at, int limit) => forms.Lower[at] == In && at + 1 < limit && !_titles.IsExtended && bodies.BeginsPlace(at + 1, limit);

    /// <summary>One word in upper case, or one that joins such words.</summary>
    private int Words(TitleReading reading)
    {
        var at = reading.At;
        var joins = Joining.AsSpan().Contains(forms.Lower[at]) && at + 1 < reading.Limit && forms.IsCapitalised(at + 1);
        return forms.IsCapitalised(at) || joins ? 1 : 0;
    }

    /// <summary>A number within the name of a body: "Kodim 0510 Tigaraksa".</summary>
    private int Number(TitleReading reading) =>
        forms.Shapes[reading.At] == Shape.Digits && reading.At + 1 < reading.Limit && forms.IsCapitalised(reading.At + 1) ? 1 : 0;

    /// <summary>Tokens of the number of a military unit in front of its name: "0501/Jakarta Pusat", "XVII/Cenderawasih".</summary>
    private int Unit(TitleReading reading)
    {
        var at = reading.At;
        return at + 2 < reading.Limit && forms.Shapes[at] is Shape.Digits or Shape.Upper or Shape.Initial && document.Chars(at + 1) is "/" && forms.Shapes[at + 2] == Shape.Title ? 3 : 0;
    }

    /// <summary>Tokens of the number of a neighbourhood, or of the neighbourhood that goes on behind it: "Ketua RT 03 RW 05", "RT 03/RW 05".</summary>
    private int Neighbourhood(TitleReading reading)
    {
        var at = reading.At;
        if (forms.Shapes[at] == Shape.Digits)
            return Neighbourhoods.AsSpan().Contains(forms.Lower[at - 1]) || (document.Chars(at - 1) is "/" && forms.Shapes[at - 2] == Shape.Digits) ? 1 : 0;
        if (forms.Shapes[at - 1] != Shape.Digits)
            return 0;
        return Neighbourhoods.AsSpan().Contains(forms.Lower[at]) || (document.Chars(at) is "/" && at + 1 < reading.Limit) ? 1 : 0;
    }

    /// <summary>Tokens of where an ambassador is sent, behind whom he is sent by: "Duta Besar Indonesia untuk Jepang".</summary>
    private int Host(TitleReading reading)
    {
        var at = reading.At;
        if (!reading.HasBody || forms.Lower[at] != For || !_titles.IsSent(forms.Lower, reading.OfficeFirst, reading.OfficeEnd) || at + 1 >= reading.Limit || !forms.IsCapitalised(at + 1))
            return 0;
        var length = bodies.At(at + 1, reading.Limit);
        return length > 0 ? length + 1 : 0;
    }

    /// <summary>The comma that parts an office from its body, which another comma parts from the person: "Kepala Bagian Humas, Rumah Sakit Harapan, Budi".</summary>
    private int CommaBeforeBody(TitleReading reading)
    {
        var (at, limit) = (reading.At, reading.Limit);
        if (document.Chars(at) is not "," || at + 1 >= limit || reading.RoleEnd == reading.OfficeEnd)
            return 0;
        var end = bodies.At(at + 1, limit) > 0 ? at + 1 : limit;
        while (end < limit && document.Chars(end) is not "," && (forms.IsCapitalised(end) || forms.Lower[end] == And))
            end++;
        return end + 1 < limit && document.Chars(end) is "," && persons.At(end + 1, limit) is not null ? 1 : 0;
    }

    /// <summary>
    /// Tokens of the field of a calling, in lower case up to a body or a person ("pengajar sosiologi Universitas Lampung",
    /// "ahli perbankan Rudi Hermawan"), or of what an office is for up to a comma and a person ("Pemilik kontrakan, Lilis");
    /// none where the words lead elsewhere.
    /// </summary>
    private int Field(TitleReading reading)
    {
        var (at, limit) = (reading.At, reading.Limit);
        if (reading.RoleEnd != reading.OfficeEnd)
            return 0;
        var end = at;
        while (end < limit && end - at < LongestField && forms.Shapes[end] == Shape.Lower && MayBeField(end) && persons.At(end, limit) is null)
            end++;
        if (end == at || end + 1 >= limit)
            return 0;
        var leads = IsCalling(reading) && (persons.At(end, limit) is not null || bodies.At(end, limit) > 0
            || (At.AsSpan().Contains(forms.Lower[end]) && bodies.At(end + 1, limit) > 0));
        return leads || (document.Chars(end) is "," && persons.At(end + 1, limit) is not null) ? end - at : 0;
    }

    private bool MayBeField(int token) => _titles.MayBeField(forms.Lower[token]) && !Titles.IsLikeVerb(document.Chars(token));

    private bool IsCalling(TitleReading reading) => _titles.IsCalling(forms.Lower, reading.OfficeFirst, reading.OfficeEnd) || _titles.Former(forms.Lower, reading.First, reading.First + 1) > 0;

    private bool IsWhole(TitleReading reading) => _titles.IsWholeOffice(forms.Lower, reading.OfficeFirst, reading.OfficeEnd);

    /// <summary>One word in upper case, where it can only be the body's name: "CEO Bukalapak".</summary>
    private int UnknownBody(TitleReading reading) => reading.RoleEnd == reading.OfficeEnd && forms.IsCapitalised(reading.At) && IsWhole(reading)
        && _titles.Qualifiers(forms.Lower, reading.At, reading.Limit) == 0 ? 1 : 0;
}
