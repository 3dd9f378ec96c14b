namespace Kutip.Core;

/// <summary>Why a file gave no article.</summary>
/// <param name="Code">A stable code of <see cref="FailureCodes"/>.</param>
/// <param name="Reason">One sentence for people, which names the file.</param>
public sealed record Failure(string Code, string Reason);
