using Kutip.Core;

namespace Kutip.Articles;

/// <summary>Thrown inside the readers for a file that gives no article; no retry would change that.</summary>
internal sealed class UnreadableFileException(string code, string reason) : Exception(reason)
{
    /// <summary>A code of <see cref="FailureCodes"/>.</summary>
    public string Code { get; } = code;
}
