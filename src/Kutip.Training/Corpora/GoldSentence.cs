using Kutip.Core;

namespace Kutip.Training.Corpora;

/// <summary>A sentence of a corpus as running text, with the names that its annotators marked.</summary>
/// <param name="Text">The corpus's tokens set apart by single spaces.</param>
/// <param name="Names">The names in the order of the text.</param>
internal sealed record GoldSentence(string Text, IReadOnlyList<GoldName> Names);

/// <summary>A marked name.</summary>
/// <param name="Start">Offset of the first character, in UTF-16 code units.</param>
/// <param name="End">Offset after the last character, in UTF-16 code units.</param>
/// <param name="Type">What it names.</param>
internal readonly record struct GoldName(int Start, int End, EntityType Type);
