using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Kutip.Functions.Http;

/// <summary>Whether a caller takes what an answer is.</summary>
internal static class Negotiation
{
    /// <exception cref="ProblemException">The request's <c>Accept</c> leaves <paramref name="mediaType"/> out.</exception>
    public static void Require(HttpRequest request, string mediaType)
    {
        var answer = new MediaTypeHeaderValue(mediaType);
        var accepted = request.GetTypedHeaders().Accept;
        if (accepted.Count == 0 || accepted.Any(range => range.Quality is not 0 && Includes(range, answer)))
            return;
        throw new ProblemException(StatusCodes.Status406NotAcceptable, ProblemCodes.NotAcceptable, $"The answer is {mediaType}, which the header Accept leaves out.");
    }

    private static bool Includes(MediaTypeHeaderValue range, MediaTypeHeaderValue answer) =>
        range.MatchesAllTypes
        || (range.Type.Equals(answer.Type, StringComparison.OrdinalIgnoreCase)
            && (range.MatchesAllSubTypes || range.SubType.Equals(answer.SubType, StringComparison.OrdinalIgnoreCase)));
}
