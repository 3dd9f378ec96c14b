using Kutip.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Kutip.Functions.Http;

/// <summary>One article: the whole contract when it is ready, and its state in any case.</summary>
public sealed class GetArticle(ArticleHeads heads, Extractions extractions)
{
    [Function(nameof(GetArticle))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "articles/{id}")] HttpRequest request, string id, CancellationToken cancellationToken)
    {
        _ = new QueryParameters(request);
        while (true)
        {
            var head = await RequestedArticle.FindAsync(heads, id, cancellationToken);
            if (head.Status != ArticleStatus.Ready)
                return HttpJson.Answer(new PendingAnswer(head.Id, new PendingSource(head.Name), head.Status, head.Failure, head.Updated));
            if (await extractions.LoadAsync(head, cancellationToken) is { } extraction)
                return HttpJson.Answer(new ArticleAnswer(extraction, head));

            // Between the two reads a newer version has taken this one's place: read its head.
        }
    }
}
