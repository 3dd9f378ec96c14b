using Kutip.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Kutip.Functions.Http;

/// <summary>The most quoted speakers of a period.</summary>
public sealed class ListTopSpeakers(PeriodCounter counter)
{
    [Function(nameof(ListTopSpeakers))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "stats/speakers")] HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var query = new QueryParameters(request, QueryParameters.From, QueryParameters.To, QueryParameters.Top);
        var top = query.PageSize();
        var speakers = new NameSums();
        var period = await counter.CountAsync(query.Period(), day => speakers.Add(day.Speakers), cancellationToken);
        return HttpJson.Answer(new TopAnswer(PeriodAnswer.Of(period), [.. speakers.Top(top).Select(NameCountItem.Of)]));
    }
}
