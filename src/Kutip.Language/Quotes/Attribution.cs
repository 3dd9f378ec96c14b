namespace Kutip.Language.Quotes;

/// <summary>A cue with its speaker.</summary>
/// <param name="Cue">Index of the cue's first token.</param>
/// <param name="CueLast">Index after the cue's last token.</param>
/// <param name="Form">The cue's form.</param>
/// <param name="Speaker">The phrase next to the cue; null where there is none.</param>
/// <param name="First">Index of the first token of cue and speaker together.</param>
/// <param name="Last">Index after the last token of cue and speaker together.</param>
internal sealed record Attribution(int Cue, int CueLast, CueForm Form, Phrase? Speaker, int First, int Last)
{
    /// <summary>Whether the cue itself stands for the speaker: "katanya".</summary>
    public bool IsEnclitic => Speaker is null && (Form.Roles & CueRoles.Enclitic) != 0;
}
