using System.Globalization;
using Kutip.Core;
using Kutip.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Kutip.Functions.Http;

/// <summary>Lists what a speaker said, or what was said of an entity, the newest article first.</summary>
public sealed class ListQuotes(QuoteRows quotes)
{
    private const string Speaker = "speaker";
    private const string Kind = "kind";
    private const string MinConfidence = "minConfidence";
    private const string Text = "text";

    [Function(nameof(ListQuotes))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "quotes")] HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var query = new QueryParameters(
            request,
            Speaker,
            QueryParameters.Entity,
            Kind,
            QueryParameters.Publisher,
            QueryParameters.From,
            QueryParameters.To,
            MinConfidence,
            Text,
            QueryParameters.Top,
            QueryParameters.Continuation);
        var list = query.Selection("quotes");
        var filter = new QuoteFilter
        {
            SpeakerKey = query.Name(Speaker),
            EntityKey = query.Name(QueryParameters.Entity),
            Kind = Wanted(query.Text(Kind)),
            Publisher = query.Text(QueryParameters.Publisher),
            Period = query.Period(),
            MinConfidence = Confidence(query.Text(MinConfidence)),
            Text = query.Text(Text)?.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
        };
        if (filter is { SpeakerKey: null, EntityKey: null })
            throw QueryParameters.Invalid(Speaker, "is missing, and 'entity' too: one of the two is needed");
        var page = await quotes.ListAsync(filter, query.PageSize(), query.Start(list), cancellationToken);
        return HttpJson.Answer(new ListAnswer<QuoteItem>([.. page.Values.Select(QuoteItem.Of)], NextLink.Of(request, list, page.Continuation)));
    }

    private static QuoteKind? Wanted(string? kind) => kind switch
    {
        null => null,
        "direct" => QuoteKind.Direct,
        "indirect" => QuoteKind.Indirect,
        "mixed" => QuoteKind.Mixed,
        _ => throw QueryParameters.Invalid(Kind, "must be direct, indirect or mixed"),
    };

    private static double Confidence(string? text)
    {
        if (text is null)
            return 0;
        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 1
            ? value
            : throw QueryParameters.Invalid(MinConfidence, "must be a number from 0 to 1");
    }
}
