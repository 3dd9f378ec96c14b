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
        var days = new List<DayItem>();
        var period = await counter.CountAsync(query.Period(), day => days.Add(new DayItem(day.Day, day.Quotes, day.Articles)), cancellationToken);
        return HttpJson.Answer(new StatsAnswer(days.Sum(day => day.Articles), days.Sum(day => day.Count), PeriodAnswer.Of(period), days));
    }
}
