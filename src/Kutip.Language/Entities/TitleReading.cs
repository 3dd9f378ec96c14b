namespace Kutip.Language.Entities;

/// <summary>How far a title phrase has been read, as token indexes.</summary>
/// <param name="first">The office's first token.</param>
/// <param name="officeEnd">The token after the listed office.</param>
/// <param name="limit">The token that the phrase ends in front of at the latest.</param>
internal struct TitleReading(int first, int officeEnd, int limit)
{
    private const int None = -1;

    private int _origin;

    public int First { get; } = first;

    /// <summary>The first token of the office read last: of "pendiri sekaligus CEO" the second one.</summary>
    public int OfficeFirst { get; private set; } = first;

    public int OfficeEnd { get; private set; } = officeEnd;

    public int Limit { get; } = limit;

    /// <summary>The token to read on from.</summary>
    public int At { get; private set; } = officeEnd;

    /// <summary>The token after the office and all that qualifies it.</summary>
    public int RoleEnd { get; private set; } = officeEnd;

    /// <summary>The first token of the body or country; negative while there is none.</summary>
    public int Body { get; private set; } = None;

    /// <summary>Whether the office is one in a part of a body: "Kepala Bagian Penerangan".</summary>
    public bool HasPart { get; private set; }

    /// <summary>Whether the body is all of one, though a part of it stands in front: "Divisi Humas Polri" behind an office that has its part.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>The token after the body: what is read behind where somebody comes from is none of it.</summary>
    public int BodyEnd => _origin > 0 ? _origin : At;

    public readonly bool HasBody => Body >= 0;

    public readonly bool IsOpen => At < Limit;

    /// <summary>Reads tokens that belong to the office; false where there are none.</summary>
    public bool Qualify(int tokens)
    {
        At += tokens;
        RoleEnd = tokens > 0 ? At : RoleEnd;
        return tokens > 0;
    }

    /// <summary>Reads a further office behind a word that leads to it; false where there are no tokens.</summary>
    public bool AddOffice(int tokens)
    {
        if (!Qualify(tokens))
            return false;
        (OfficeFirst, OfficeEnd) = (At - tokens + 1, At);
        return true;
    }

    /// <summary>Reads a head of several words, whose body is all of one; false where there are none.</summary>
    public bool BeginWhole(int tokens)
    {
        IsWhole = tokens > 0;
        return BeginBody(tokens);
    }

    /// <summary>
    /// Reads the word for part of a body: the office's, or where the office has one or needs none, the beginning of the body;
    /// false where there are no tokens.
    /// </summary>
    public bool BeginPart(int tokens, bool isOfficeWhole)
    {
        var beginsBody = tokens > 0 && (HasPart || isOfficeWhole);
        IsWhole = beginsBody && HasPart;
        HasPart |= tokens > 0;
        return beginsBody ? BeginBody(tokens) : Qualify(tokens);
    }

    /// <summary>Reads the first tokens of the body; false where there are none.</summary>
    public bool BeginBody(int tokens)
    {
        Body = tokens > 0 ? At : Body;
        At += tokens;
        return tokens > 0;
    }

    /// <summary>Reads the words for where somebody comes from; false where there are none.</summary>
    public bool ReadOrigin(int tokens)
    {
        _origin = tokens > 0 && _origin == 0 ? At : _origin;
        return Skip(tokens);
    }

    /// <summary>Reads tokens that change neither the office nor where the body begins; false where there are none.</summary>
    public bool Skip(int tokens)
    {
        At += tokens;
        return tokens > 0;
    }
}
