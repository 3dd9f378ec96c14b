using Kutip.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Kutip.Functions.Http;

/// <summary>The entities that a period's articles name most.</summary>
public sealed class ListTopEntities(PeriodCounter counter)
{
    private const string Type = "type";

    [Function(nameof(ListTopEntities))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "stats/entities")] HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var query = new QueryParameters(request, Type, QueryParameters.From, QueryParameters.To, QueryParameters.Top);
        var (type, top) = (query.Text(Type), query.PageSize());
        if (type is not null && !TypeName.Names.Contains(type))
            throw QueryParameters.Invalid(Type, $"must be one of {string.Join(", ", TypeName.Names)}");
        var entities = new NameSums();
        var period = await counter.CountAsync(query.Period(), day => entities.Add(day.Entities), cancellationToken);
        return HttpJson.Answer(new TopAnswer(PeriodAnswer.Of(period), [.. entities.Top(top, type).Select(NameCountItem.Of)]));
    }
}
