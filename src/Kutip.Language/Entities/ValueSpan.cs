using Kutip.Core;

namespace Kutip.Language.Entities;

/// <summary>A law, an amount, a percentage or a quantity, as token indexes, with its normalised value.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="Last">Index after the last token.</param>
/// <param name="Type">Which of them.</param>
/// <param name="Value">The value, such as <c>IDR 1500000000000</c>, <c>3.5 %</c>, <c>120 km</c>, <c>UU 11/2020</c>.</param>
internal readonly record struct ValueSpan(int First, int Last, EntityType Type, string Value);
