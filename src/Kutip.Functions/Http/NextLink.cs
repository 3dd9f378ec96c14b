using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace Kutip.Functions.Http;

/// <summary>The address of a list's next page: this request's own, with another start.</summary>
internal static class NextLink
{
    public static string? Of(HttpRequest request, string? continuation)
    {
        if (continuation is null)
            return null;
        var query = request.Query
            .Where(pair => pair.Key is not (QueryParameters.Continuation or "code"))
            .Select(pair => KeyValuePair.Create(pair.Key, pair.Value.FirstOrDefault()))
            .Append(KeyValuePair.Create<string, string?>(QueryParameters.Continuation, continuation));
        return QueryHelpers.AddQueryString(UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase, request.Path), query);
    }
}
