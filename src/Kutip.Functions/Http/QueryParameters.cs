using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Kutip.Functions.Http;

/// <summary>A request's query, read strictly: what is not known is an error that names what is.</summary>
internal sealed class QueryParameters
{
    public const string Top = "top";
    public const string Continuation = "continuation";

    private const int UsualTop = 50;
    private const int MostTop = 500;
    private const int LongestContinuation = 4096;

    // The Functions host's own: a key may be given in the query.
    private const string FunctionKey = "code";

    private readonly IQueryCollection _query;

    /// <exception cref="ProblemException">The query has a parameter that is not of <paramref name="known"/>, or one twice.</exception>
    public QueryParameters(HttpRequest request, params ReadOnlySpan<string> known)
    {
        _query = request.Query;
        foreach (var (name, values) in _query)
        {
            if (name != FunctionKey && !known.Contains(name))
            {
                throw new ProblemException(
                    StatusCodes.Status400BadRequest,
                    ProblemCodes.UnknownParameter,
                    known.IsEmpty ? $"There is no parameter '{name}'; none is taken here." : $"There is no parameter '{name}'; the known ones are {string.Join(", ", known!)}.");
            }

            if (values.Count > 1)
                throw Invalid(name, "is given more than once");
        }
    }

    /// <summary>The value, or null where it is absent or empty.</summary>
    public string? Text(string name) => _query[name].FirstOrDefault() is { Length: > 0 } value ? value : null;

    /// <exception cref="ProblemException">The parameter is absent or empty.</exception>
    public string Required(string name) => Text(name) ?? throw Invalid(name, "is missing");

    /// <summary>How many items a page may have.</summary>
    public int PageSize()
    {
        if (Text(Top) is not { } text)
            return UsualTop;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var top) && top is >= 1 and <= MostTop
            ? top
            : throw Invalid(Top, $"must be a whole number from 1 to {MostTop}");
    }

    /// <summary>Where the page before ended; null for the first page.</summary>
    /// <param name="list">What list it must belong to; see <see cref="ContinuationToken"/>.</param>
    public string? Start(string list)
    {
        if (Text(Continuation) is not { } token)
            return null;
        var position = token.Length <= LongestContinuation ? ContinuationToken.Decode(list, token) : null;
        return position ?? throw Invalid(Continuation, "must be one that a nextLink of this list gave");
    }

    public static ProblemException Invalid(string name, string what) =>
        new(StatusCodes.Status400BadRequest, ProblemCodes.InvalidParameter, $"The parameter '{name}' {what}.");
}
