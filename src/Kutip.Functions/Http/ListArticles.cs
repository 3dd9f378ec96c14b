using Azure;
using Kutip.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Kutip.Functions.Http;

/// <summary>Lists the articles and their state.</summary>
public sealed class ListArticles(ArticleHeads heads)
{
    private const string Status = "status";

    [Function(nameof(ListArticles))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "articles")] HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var query = new QueryParameters(request, Status, QueryParameters.Top, QueryParameters.Continuation);
        try
        {
            var page = await heads.ListAsync(Wanted(query.Text(Status)), query.PageSize(), query.Start(), cancellationToken);
            return HttpJson.Answer(new ListAnswer<ArticleItem>([.. page.Values.Select(ArticleItem.Of)], NextLink.Of(request, page.Continuation)));
        }
        catch (RequestFailedException error) when (error.Status == StatusCodes.Status400BadRequest && query.Start() is not null)
        {
            throw QueryParameters.InvalidContinuation();
        }
    }

    private static ArticleStatus? Wanted(string? status) => status switch
    {
        null => null,
        "received" => ArticleStatus.Received,
        "ready" => ArticleStatus.Ready,
        "failed" => ArticleStatus.Failed,
        _ => throw QueryParameters.Invalid(Status, "must be received, ready or failed"),
    };
}
