using Kutip.Core;

namespace Kutip.Language.Entities;

/// <summary>A name in the text, as token indexes.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="Last">Index after the last token.</param>
/// <param name="Type">What it names.</param>
internal readonly record struct NameSpan(int First, int Last, EntityType Type)
{
    public int Count => Last - First;
}
