using Kutip.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Kutip.Functions.Http;

/// <summary>One speaker: how often quoted and when, and the newest quotes.</summary>
public sealed class GetSpeaker(PeriodCounter counter, QuoteRows quotes)
{
    [Function(nameof(GetSpeaker))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "speakers/{name}")] HttpRequest request, string name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var query = new QueryParameters(request, QueryParameters.From, QueryParameters.To, QueryParameters.Top);
        var key = RequestedName.KeyOf(name);
        var period = query.Period();
        var days = new NameDays();
        var counted = await counter.CountAsync(period, key, day => days.Add(day.Day, day.Speaker(key)), cancellationToken);
        var newest = await quotes.ListAsync(new QuoteFilter { SpeakerKey = key, Period = period }, query.NamesSize(), null, cancellationToken);
        if (days.First is null && newest.Values.Count == 0)
            throw new ProblemException(StatusCodes.Status404NotFound, ProblemCodes.NotFound, "Nobody of that name is quoted in the period.");
        return HttpJson.Answer(new SpeakerAnswer(
            days.First?.Name ?? newest.Values[0].Quote.Speaker?.Name ?? key,
            key,
            days.Count,
            days.Articles,
            PeriodAnswer.Of(counted),
            days.Days,
            [.. newest.Values.Select(QuoteItem.Of)],
            Links.To(request, "quotes", period, ("speaker", key))));
    }
}
