using Microsoft.AspNetCore.Http;

namespace Kutip.Functions.Http;

/// <summary>What every answer says of itself.</summary>
internal static class AnswerHeaders
{
    public static void Add(HttpResponse response)
    {
        // Answers need a key: no shared cache keeps them, and one's own asks each time whether they still hold.
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.Vary = "Accept-Encoding";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
    }
}
