namespace Kutip.Functions.Http;

/// <summary>The stable codes of the problems that the HTTP functions answer with.</summary>
internal static class ProblemCodes
{
    public const string UnknownParameter = "unknown-parameter";
    public const string InvalidParameter = "invalid-parameter";
    public const string InvalidName = "invalid-name";
    public const string InvalidBody = "invalid-body";
    public const string InvalidId = "invalid-id";
    public const string NotFound = "not-found";
    public const string TooLarge = "too-large";
    public const string Internal = "internal";
}
