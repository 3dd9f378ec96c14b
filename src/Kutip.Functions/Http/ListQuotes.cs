using Kutip.Language.Entities;
using Kutip.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Kutip.Functions.Http;

/// <summary>Lists what a speaker said, the newest article first.</summary>
public sealed class ListQuotes(QuoteRows quotes)
{
    private const string Speaker = "speaker";

    [Function(nameof(ListQuotes))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "quotes")] HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var query = new QueryParameters(request, Speaker, QueryParameters.Top, QueryParameters.Continuation);
        var key = NameKey.Of(query.Required(Speaker));
        if (key.Length == 0)
            throw QueryParameters.Invalid(Speaker, "must be a name");
        var list = $"quotes {key}";
        var page = await quotes.BySpeakerAsync(key, query.PageSize(), query.Start(list), cancellationToken);
        return HttpJson.Answer(new ListAnswer<QuoteItem>([.. page.Values.Select(QuoteItem.Of)], NextLink.Of(request, list, page.Continuation)));
    }
}
