using Kutip.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Kutip.Functions.Http;

/// <summary>Lists the articles and their state, the newest first.</summary>
public sealed class ListArticles(ArticleHeads heads)
{
    private const string Status = "status";

    [Function(nameof(ListArticles))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "articles")] HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var query = new QueryParameters(
            request,
            Status,
            QueryParameters.Publisher,
            QueryParameters.Language,
            QueryParameters.From,
            QueryParameters.To,
            QueryParameters.Entity,
            QueryParameters.Top,
            QueryParameters.Continuation);
        var list = query.Selection("articles");
        var filter = new ArticleFilter
        {
            Status = Wanted(query.Text(Status)),
            Publisher = query.Text(QueryParameters.Publisher),
            Language = query.Text(QueryParameters.Language),
            EntityKey = query.Name(QueryParameters.Entity),
            Period = query.Period(),
        };
        var page = await heads.ListAsync(filter, query.PageSize(), query.Start(list), cancellationToken);
        return HttpJson.Answer(new ListAnswer<ArticleItem>([.. page.Values.Select(ArticleItem.Of)], NextLink.Of(request, list, page.Continuation)));
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
