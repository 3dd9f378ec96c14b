namespace Kutip.Language.Entities;

/// <summary>How far a title phrase has been read, as token indexes.</summary>
/// <param name="first">The office's first token.</param>
/// <param name="officeEnd">The token after the listed office.</param>
/// <param name="limit">The token that the phrase ends in front of at the latest.</param>
internal struct TitleReading(int first, int officeEnd, int limit)
{
    private const int None = -1;

    public int First { get; } = first;

    public int OfficeEnd { get; } = officeEnd;

    public int Limit { get; } = limit;

    /// <summary>The token to read on from.</summary>
    public int At { get; private set; } = officeEnd;

    /// <summary>The token after the office and all that qualifies it.</summary>
    public int RoleEnd { get; private set; } = officeEnd;

    /// <summary>The first token of the body or country; negative while there is none.</summary>
    public int Body { get; private set; } = None;

    public readonly bool HasBody => Body >= 0;

    public readonly bool IsOpen => At < Limit;

    /// <summary>Reads tokens that belong to the office; false where there are none.</summary>
    public bool Qualify(int tokens)
    {
        At += tokens;
        RoleEnd = tokens > 0 ? At : RoleEnd;
        return tokens > 0;
    }

    /// <summary>Reads the first tokens of the body; false where there are none.</summary>
    public bool BeginBody(int tokens)
    {
        Body = tokens > 0 ? At : Body;
        At += tokens;
        return tokens > 0;
    }

    /// <summary>Reads tokens that change neither the office nor where the body begins; false where there are none.</summary>
    public bool Skip(int tokens)
    {
        At += tokens;
        return tokens > 0;
    }
}
