using System.Globalization;
using Kutip.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Kutip.Functions.Http;

/// <summary>One article: the whole contract when it is ready, and its state in any case.</summary>
public sealed class GetArticle(ArticleHeads heads, Extractions extractions)
{
    [Function(nameof(GetArticle))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "articles/{id}")] HttpRequest request, string id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        _ = new QueryParameters(request);
        while (true)
        {
            var head = await RequestedArticle.FindAsync(heads, id, cancellationToken);
            if (head.Status == ArticleStatus.Received)
                request.HttpContext.Response.Headers.RetryAfter = Waits.Short.ToString(CultureInfo.InvariantCulture);
            if (head.Status != ArticleStatus.Ready)
                return HttpJson.Answer(new PendingAnswer(head.Id, new PendingSource(head.Name), head.Status, head.Failure, head.Articles, head.Updated));
            var tag = EntityTag.Of(head.Id, head.Generation, head.Updated.ToString("O", CultureInfo.InvariantCulture));
            if (HttpJson.IsKnown(request, tag, out var known))
                return known;
            if (await extractions.LoadAsync(head, cancellationToken) is { } extraction)
                return HttpJson.Answer(new ArticleAnswer(extraction, head), entityTag: tag);

            // Between the two reads a newer version has taken this one's place: read its head.
        }
    }
}
