using System.Globalization;
using Kutip.Language.Entities;
using Kutip.Storage;
using Microsoft.AspNetCore.Http;

namespace Kutip.Functions.Http;

/// <summary>A request's query, read strictly: what is not known is an error that names what is.</summary>
internal sealed class QueryParameters
{
    public const string Top = "top";
    public const string Continuation = "continuation";

    public const string Entity = "entity";
    public const string Publisher = "publisher";
    public const string Language = "language";
    public const string From = "from";
    public const string To = "to";
    public const string Prefix = "prefix";

    private const int UsualTop = 50;
    private const int MostTop = 500;
    private const int UsualNames = 10;
    private const int MostNames = 20;
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

    /// <summary>How many items a page may have.</summary>
    public int PageSize() => Size(UsualTop, MostTop);

    /// <summary>How many names a completion may have.</summary>
    public int NamesSize() => Size(UsualNames, MostNames);

    /// <summary>The key of a name; null where it is absent or empty.</summary>
    /// <exception cref="ProblemException">The parameter holds neither letter nor digit.</exception>
    public string? Name(string name)
    {
        if (Text(name) is not { } text)
            return null;
        return NameKey.Of(text) is { Length: > 0 } key ? key : throw Invalid(name, "must be a name");
    }

    /// <summary>The days from <see cref="From"/> to <see cref="To"/>, both included.</summary>
    public Period Period()
    {
        var period = new Period(Day(From), Day(To));
        return period.From > period.To ? throw Invalid(From, $"is after '{To}'") : period;
    }

    /// <summary>What list is asked for: all that selects its items, and not which page of them.</summary>
    public string Selection(string list) => list + '?' + string.Join('&', _query
        .Where(pair => pair.Key is not (Top or Continuation or FunctionKey))
        .OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(pair => $"{pair.Key}={pair.Value}"));

    /// <summary>Where the page before ended; null for the first page.</summary>
    /// <param name="list">What list it must belong to; see <see cref="ContinuationToken"/>.</param>
    /// <param name="key">What its token is signed with.</param>
    public string? Start(string list, ReadOnlySpan<byte> key)
    {
        if (Text(Continuation) is not { } token)
            return null;
        var position = token.Length <= LongestContinuation ? ContinuationToken.Decode(key, list, token) : null;
        return position ?? throw InvalidContinuation();
    }

    public static ProblemException InvalidContinuation() => Invalid(Continuation, "must be one that a nextLink of this list gave");

    public static ProblemException Invalid(string name, string what) =>
        new(StatusCodes.Status400BadRequest, ProblemCodes.InvalidParameter, $"The parameter '{name}' {what}.");

    private DateOnly? Day(string name)
    {
        if (Text(name) is not { } text)
            return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Invalid(name, "must be a day like 2026-11-24");
    }

    private int Size(int usual, int most)
    {
        if (Text(Top) is not { } text)
            return usual;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var top) && top >= 1 && top <= most
            ? top
            : throw Invalid(Top, $"must be a whole number from 1 to {most}");
    }
}
