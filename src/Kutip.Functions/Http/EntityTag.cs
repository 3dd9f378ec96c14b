using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Kutip.Functions.Http;

/// <summary>What answers are known by: weak tags, since the same answer may be compressed or not.</summary>
internal static class EntityTag
{
    private const int Digits = 22;

    /// <summary>The tag of an answer by what it was made of, so that it need not be made to be known.</summary>
    public static string Of(params ReadOnlySpan<string?> parts) => OfContent(Encoding.UTF8.GetBytes(string.Join('\n', parts)));

    /// <summary>The tag of an answer by what it says.</summary>
    public static string OfContent(ReadOnlySpan<byte> content) => $"W/\"{Convert.ToHexStringLower(SHA256.HashData(content))[..Digits]}\"";

    /// <summary>Whether the caller has the answer of this tag (RFC 9110, 13.1.2: compared weakly).</summary>
    public static bool IsKnown(HttpRequest request, string tag)
    {
        if (request.Headers.IfNoneMatch.Count == 0 || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
            return false;
        var ours = EntityTagHeaderValue.Parse(tag);
        return EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var theirs)
            && theirs.Any(each => each.Equals(EntityTagHeaderValue.Any) || each.Compare(ours, useStrongComparison: false));
    }
}
