using Kutip.Core;
using Kutip.Language;
using Kutip.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Kutip.Functions.Http;

/// <summary>Lists the articles and their state, the newest first.</summary>
public sealed class ListArticles(ArticleHeads heads, Extractor extractor, SigningKey signing)
{
    private const string Status = "status";
    private const string Bundle = "bundle";
    private const string Behind = "behind";

    [Function(nameof(ListArticles))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "articles")] HttpRequest request, CancellationToken cancellationToken)
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
            Bundle,
            Behind,
            QueryParameters.Top,
            QueryParameters.Continuation);
        var list = query.Selection("articles");
        var filter = new ArticleFilter
        {
            Status = Wanted(query.Text(Status)),
            Publisher = query.Text(QueryParameters.Publisher),
            Language = query.Text(QueryParameters.Language),
            EntityKey = query.Name(QueryParameters.Entity),
            BundleId = query.Text(Bundle) is { } bundle ? (ArticleId.IsValid(bundle) ? bundle : throw QueryParameters.Invalid(Bundle, "must be an article's id")) : null,
            Period = query.Period(),
        };
        var behind = IsBehind(query.Text(Behind));
        if (behind && filter != new ArticleFilter())
            throw QueryParameters.Invalid(Behind, "is given without other conditions");
        var key = await signing.GetAsync(cancellationToken);
        var page = behind
            ? await heads.ListBehindAsync(extractor.Version, query.PageSize(), query.Start(list, key), cancellationToken)
            : await heads.ListAsync(filter, query.PageSize(), query.Start(list, key), cancellationToken);
        return HttpJson.Answer(new ListAnswer<ArticleItem>([.. page.Values.Select(ArticleItem.Of)], NextLink.Of(request, list, page.Continuation, key)));
    }

    private static ArticleStatus? Wanted(string? status) => status switch
    {
        null => null,
        "received" => ArticleStatus.Received,
        "ready" => ArticleStatus.Ready,
        "failed" => ArticleStatus.Failed,
        "unpacked" => ArticleStatus.Unpacked,
        _ => throw QueryParameters.Invalid(Status, "must be received, ready, failed or unpacked"),
    };

    private static bool IsBehind(string? behind) => behind switch
    {
        null or "false" => false,
        "true" => true,
        _ => throw QueryParameters.Invalid(Behind, "must be true or false"),
    };
}
