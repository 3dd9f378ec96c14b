namespace Kutip.Language.Entities;

/// <summary>How a token is written.</summary>
internal enum Shape : byte
{
    Other,

    /// <summary>The first letter is in lower case ("nol-COVID").</summary>
    Lower,

    /// <summary>Only the first letter is in upper case, or the first behind an Arabic article ("al-Sisi").</summary>
    Title,

    /// <summary>At least two letters, all in upper case.</summary>
    Upper,

    /// <summary>One letter in upper case, with or without a full stop.</summary>
    Initial,

    /// <summary>The first letter and others in upper case ("DPRnya", "NasDem").</summary>
    Mixed,
    Digits,
}
