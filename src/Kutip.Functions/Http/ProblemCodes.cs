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
    public const string InBundle = "in-bundle";
    public const string Unauthorized = "unauthorized";
    public const string MethodNotAllowed = "method-not-allowed";
    public const string UnsupportedMediaType = "unsupported-media-type";
    public const string NotAcceptable = "not-acceptable";
    public const string TooManyRequests = "too-many-requests";
    public const string Counting = "counting";
    public const string StorageUnavailable = "storage-unavailable";
    public const string Internal = "internal";
}
