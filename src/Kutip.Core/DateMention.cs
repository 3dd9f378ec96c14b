namespace Kutip.Core;

/// <summary>A date named in the text.</summary>
/// <param name="Text">The words as printed ("Rabu (22/2/2023)").</param>
/// <param name="Value">The ISO 8601 value ("2023-02-22"); null where the text does not settle it.</param>
/// <param name="Start">Offset of the first character, in UTF-16 code units.</param>
/// <param name="End">Offset after the last character, in UTF-16 code units.</param>
public sealed record DateMention(string Text, string? Value, int Start, int End);
