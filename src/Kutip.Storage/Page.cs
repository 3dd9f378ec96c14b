namespace Kutip.Storage;

/// <summary>One page of a longer list.</summary>
/// <param name="Values">Its items; may be empty on any page.</param>
/// <param name="Continuation">Where the next page begins; null on the last.</param>
public sealed record Page<T>(IReadOnlyList<T> Values, string? Continuation);
