using Kutip.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Kutip.Functions.Http;

/// <summary>One entity: how often named and when, the newest articles that name it and the newest quotes that do.</summary>
public sealed class GetEntity(PeriodCounter counter, QuoteRows quotes, ArticleHeads heads)
{
    [Function(nameof(GetEntity))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "entities/{name}")] HttpRequest request, string name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var query = new QueryParameters(request, QueryParameters.From, QueryParameters.To, QueryParameters.Top);
        var (key, period, top) = (RequestedName.KeyOf(name), query.Period(), query.NamesSize());
        var days = new NameDays();
        var counted = await counter.CountAsync(period, key, day => days.Add(day.Day, day.Entity(key)), cancellationToken);
        var articles = await heads.ListAsync(new ArticleFilter { EntityKey = key, Period = period }, top, null, cancellationToken);
        var newest = await quotes.ListAsync(new QuoteFilter { EntityKey = key, Period = period }, top, null, cancellationToken);
        if (days.First is null && articles.Values.Count == 0)
            throw new ProblemException(StatusCodes.Status404NotFound, ProblemCodes.NotFound, "No article of the period names it.");
        return HttpJson.Answer(new EntityAnswer(
            days.First?.Name ?? key,
            key,
            days.First?.Type,
            days.Count,
            days.Articles,
            PeriodAnswer.Of(counted),
            days.Days,
            [.. articles.Values.Select(ArticleItem.Of)],
            [.. newest.Values.Select(QuoteItem.Of)],
            Links.To(request, "articles", period, ("entity", key)),
            Links.To(request, "quotes", period, ("entity", key))));
    }
}
