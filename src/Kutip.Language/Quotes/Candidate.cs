using Kutip.Core;

namespace Kutip.Language.Quotes;

/// <summary>Someone whom a pronoun may stand for.</summary>
/// <param name="Speaker">Who it is.</param>
/// <param name="At">Index after the last token of the mention or quote.</param>
/// <param name="Weight">The score of the role.</param>
/// <param name="IsPlural">Whether several are meant.</param>
/// <param name="IsNamed">Whether a name, or "a" somebody, stands there.</param>
internal readonly record struct Candidate(Speaker Speaker, int At, double Weight, bool IsPlural, bool IsNamed);
