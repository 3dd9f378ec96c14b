using Kutip.Core;

namespace Kutip.Articles.Formats;

/// <summary>An article as a format reader gives it, before the press conventions are read.</summary>
/// <param name="Lines">Its lines in order.</param>
/// <param name="Stated">What the file states about it.</param>
internal sealed record Draft(List<DraftLine> Lines, Metadata Stated);
