using System.Globalization;
using Kutip.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Kutip.Functions.Http;

/// <summary>Deletes an article with its file, rows and blobs; a bundle with its entries, so many a call.</summary>
public sealed class DeleteArticle(Deletions deletions)
{
    [Function(nameof(DeleteArticle))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Admin, "delete", Route = "articles/{id}")] HttpRequest request, string id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        _ = new QueryParameters(request);
        RequestedArticle.Check(id);
        switch (await deletions.DeleteAsync(id, cancellationToken))
        {
            case Deletion.Done:
                return Results.NoContent();
            case Deletion.Unfinished:
                request.HttpContext.Response.Headers.RetryAfter = Waits.Short.ToString(CultureInfo.InvariantCulture);
                return HttpJson.Answer(new DeletionAnswer(id, "deleting"), StatusCodes.Status202Accepted);
            case Deletion.IsEntry:
                throw new ProblemException(
                    StatusCodes.Status409Conflict, ProblemCodes.InBundle, $"Article {id} is an entry of a bundle, whose file holds it: delete the bundle.");
            default:
                throw RequestedArticle.NotFound(id);
        }
    }
}
