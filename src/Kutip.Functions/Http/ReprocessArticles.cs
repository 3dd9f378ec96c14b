using Kutip.Language;
using Kutip.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Kutip.Functions.Http;

/// <summary>Sends a batch of the articles that another extractor has been over to the extraction again, and goes on with deletions that were cut off.</summary>
public sealed class ReprocessArticles(ArticleHeads heads, ParsedArticles parsed, Deletions deletions, Extractor extractor, SigningKey signing)
{
    [Function(nameof(ReprocessArticles))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Admin, "post", Route = "reprocess")] HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var query = new QueryParameters(request, QueryParameters.Top, QueryParameters.Continuation);
        var list = query.Selection("reprocess");
        var key = await signing.GetAsync(cancellationToken);
        var start = query.Start(list, key);
        await deletions.FinishAsync(query.PageSize(), cancellationToken);
        var page = await heads.ListBehindAsync(extractor.Version, query.PageSize(), start, cancellationToken);
        foreach (var head in page.Values)
            await parsed.ResendAsync(head, cancellationToken);
        return HttpJson.Answer(
            new ReprocessAnswer(page.Values.Count, NextLink.Of(request, list, page.Continuation, key)), StatusCodes.Status202Accepted);
    }
}
