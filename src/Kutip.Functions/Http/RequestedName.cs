using Kutip.Language.Entities;
using Microsoft.AspNetCore.Http;

namespace Kutip.Functions.Http;

/// <summary>The name that a route holds: of a speaker, or of an entity.</summary>
internal static class RequestedName
{
    // The longest that a key could be made of; the route itself may be longer.
    private const int Longest = 500;

    /// <summary>The key of the name.</summary>
    /// <exception cref="ProblemException">It holds neither letter nor digit, or is too long.</exception>
    public static string KeyOf(string name) => name.Length <= Longest && NameKey.Of(name) is { Length: > 0 } key
        ? key
        : throw new ProblemException(StatusCodes.Status400BadRequest, ProblemCodes.InvalidName, $"A name holds a letter or digit, and at most {Longest} characters.");
}
