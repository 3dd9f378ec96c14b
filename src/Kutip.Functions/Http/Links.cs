using System.Globalization;
using Kutip.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace Kutip.Functions.Http;

/// <summary>Addresses of other operations, beside the one that was asked.</summary>
internal static class Links
{
    /// <summary>The list that holds all of what an answer holds the newest of.</summary>
    /// <param name="list">The last part of its route.</param>
    public static string To(HttpRequest request, string list, Period period, (string Name, string Value) condition)
    {
        // The route has two parts after the prefix: speakers/{name}, entities/{name}.
        var path = request.Path.Value!.TrimEnd('/');
        path = path[..path.LastIndexOf('/')];
        var query = new Dictionary<string, string?> { [condition.Name] = condition.Value };
        if (period.From is { } from)
            query[QueryParameters.From] = from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (period.To is { } to)
            query[QueryParameters.To] = to.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return QueryHelpers.AddQueryString(
            UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase, path[..(path.LastIndexOf('/') + 1)] + list), query);
    }
}
