using Kutip.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Kutip.Functions.Http;

/// <summary>How many articles and quotes a period has, in all and by day.</summary>
public sealed class GetStats(PeriodCounter counter)
{
    [Function(nameof(GetStats))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "stats")] HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var query = new QueryParameters(request, QueryParameters.From, QueryParameters.To);
        var counts = await counter.CountAsync(query.Period(), cancellationToken);
        return HttpJson.Answer(new StatsAnswer(
            counts.Days.Sum(day => day.Articles),
            counts.Days.Sum(day => day.Quotes),
            PeriodAnswer.Of(counts),
            [.. counts.Days.Where(day => day.Articles > 0).Select(day => new DayItem(day.Day, day.Quotes, day.Articles))]));
    }
}
