using Kutip.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Kutip.Functions.Http;

/// <summary>Takes an article's file in again, whatever came of it before; for an entry of a bundle, the whole bundle.</summary>
public sealed class ReprocessArticle(ArticleHeads heads, ArticleIntake intake)
{
    [Function(nameof(ReprocessArticle))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Admin, "post", Route = "articles/{id}/reprocess")] HttpRequest request, string id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        _ = new QueryParameters(request);
        var head = await RequestedArticle.FindAsync(heads, id, cancellationToken);
        if (!await intake.TakeInAsync(head.Blob, cancellationToken))
            throw new ProblemException(StatusCodes.Status404NotFound, ProblemCodes.NotFound, $"The file of article {id} is gone.");
        return HttpJson.Answer(new ReprocessAnswer(1, null), StatusCodes.Status202Accepted);
    }
}
