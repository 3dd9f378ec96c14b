using Kutip.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Kutip.Functions.Http;

/// <summary>Completes the beginning of a name to those of the speakers that the articles hold.</summary>
public sealed class ListSpeakers(EntityRows names)
{
    [Function(nameof(ListSpeakers))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "speakers")] HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var query = new QueryParameters(request, QueryParameters.Prefix, QueryParameters.Top);
        var found = await names.SpeakersAsync(query.Name(QueryParameters.Prefix) ?? string.Empty, query.NamesSize(), cancellationToken);
        return HttpJson.Answer(new ListAnswer<NameItem>([.. found.Select(NameItem.Of)], null));
    }
}
