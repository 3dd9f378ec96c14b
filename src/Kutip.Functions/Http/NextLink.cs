using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace Kutip.Functions.Http;

/// <summary>The address of a list's next page: this request's own, with another start.</summary>
internal static class NextLink
{
    /// <param name="list">What list it is; see <see cref="ContinuationToken"/>.</param>
    /// <param name="position">The storage's own token; null on the last page.</param>
    /// <param name="key">What the token is signed with.</param>
    public static string? Of(HttpRequest request, string list, string? position, ReadOnlySpan<byte> key)
    {
        if (position is null)
            return null;
        var token = ContinuationToken.Encode(key, list, position);
        var query = request.Query
            .Where(pair => pair.Key is not (QueryParameters.Continuation or "code"))
            .Select(pair => KeyValuePair.Create(pair.Key, pair.Value.FirstOrDefault()))
            .Append(KeyValuePair.Create<string, string?>(QueryParameters.Continuation, token));
        return QueryHelpers.AddQueryString(UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase, request.Path), query);
    }
}
