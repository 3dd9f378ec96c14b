using Kutip.Core;
using Kutip.Storage;
using Microsoft.AspNetCore.Http;

namespace Kutip.Functions.Http;

/// <summary>The article that a route names.</summary>
internal static class RequestedArticle
{
    /// <exception cref="ProblemException">The id has not the form of one, or there is no such article.</exception>
    public static async Task<ArticleHead> FindAsync(ArticleHeads heads, string id, CancellationToken cancellationToken)
    {
        Check(id);
        return await heads.FindAsync(id, cancellationToken) ?? throw NotFound(id);
    }

    /// <exception cref="ProblemException">The id has not the form of one.</exception>
    public static void Check(string id)
    {
        if (!ArticleId.IsValid(id))
            throw new ProblemException(StatusCodes.Status400BadRequest, ProblemCodes.InvalidId, $"An article's id has {ArticleId.Length} characters of a to z and 2 to 7.");
    }

    public static ProblemException NotFound(string id) => new(StatusCodes.Status404NotFound, ProblemCodes.NotFound, $"There is no article {id}.");
}
