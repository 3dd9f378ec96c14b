using Kutip.LocalHost.Hosting;

namespace Kutip.LocalHost.Blobs;

/// <summary>A blob trigger's path: a container and a pattern of literal text with at most one <c>{token}</c>, which takes slashes too.</summary>
internal sealed record BlobPath(string Container, string Before, string? Token, string After)
{
    /// <exception cref="HostStartException">The path has no container, or more than one token.</exception>
    public static BlobPath Parse(string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0)
            throw new HostStartException($"The blob path '{path}' must be a container, a slash and a pattern.");
        var (container, pattern) = (path[..slash], path[(slash + 1)..]);
        var (open, close) = (pattern.IndexOf('{', StringComparison.Ordinal), pattern.IndexOf('}', StringComparison.Ordinal));
        if (open < 0)
            return new BlobPath(container, pattern, null, string.Empty);
        if (close < open || pattern.IndexOf('{', open + 1) >= 0)
            throw new HostStartException($"The blob path '{path}' must have one token in braces.");
        return new BlobPath(container, pattern[..open], pattern[(open + 1)..close], pattern[(close + 1)..]);
    }

    /// <summary>The token's value in <paramref name="blobName"/>; null where the name does not match.</summary>
    public string? Match(string blobName)
    {
        if (Token is null)
            return blobName == Before ? string.Empty : null;
        return blobName.Length > Before.Length + After.Length
            && blobName.StartsWith(Before, StringComparison.Ordinal) && blobName.EndsWith(After, StringComparison.Ordinal)
            ? blobName[Before.Length..^After.Length]
            : null;
    }
}
