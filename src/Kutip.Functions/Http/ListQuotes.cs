using Kutip.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Kutip.Functions.Http;

/// <summary>Lists what a speaker said, or what was said of an entity, the newest article first.</summary>
public sealed class ListQuotes(QuoteRows quotes, SigningKey signing)
{
    [Function(nameof(ListQuotes))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "quotes")] HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var query = new QueryParameters(request, [.. QuoteQuery.Parameters, QueryParameters.Top, QueryParameters.Continuation]);
        var list = query.Selection("quotes");
        var filter = QuoteQuery.Read(query);
        if (filter is { SpeakerKey: null, EntityKey: null })
            throw QueryParameters.Invalid(QuoteQuery.Speaker, "is missing, and 'entity' too: one of the two is needed");
        var key = await signing.GetAsync(cancellationToken);
        var page = await quotes.ListAsync(filter, query.PageSize(), query.Start(list, key), cancellationToken);
        return HttpJson.Answer(new ListAnswer<QuoteItem>([.. page.Values.Select(QuoteItem.Of)], NextLink.Of(request, list, page.Continuation, key)));
    }
}
