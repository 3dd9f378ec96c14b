namespace Kutip.Functions.Http;

/// <summary>A request that cannot be served, as the caller is told: RFC 9457 with a stable code.</summary>
internal sealed class ProblemException(int status, string code, string detail) : Exception(detail)
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>A stable code of <see cref="ProblemCodes"/>.</summary>
    public string Code { get; } = code;
}
