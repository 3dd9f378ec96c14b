using Kutip.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Kutip.Functions.Http;

/// <summary>Streams all quotes that meet the conditions, of everybody where none names a speaker or entity.</summary>
public sealed class ExportQuotes(QuoteExport export)
{
    private const string Format = "format";

    [Function(nameof(ExportQuotes))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "export")] HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var query = new QueryParameters(request, [.. QuoteQuery.Parameters, Format]);
        var format = ExportFormat.Find(query.Text(Format))
            ?? throw QueryParameters.Invalid(Format, $"must be one of {string.Join(", ", ExportFormat.Names)}");
        Negotiation.Require(request, format.MediaType);

        // The first quote is read here, where what goes wrong can still be told as a problem.
        var records = export.ReadAsync(QuoteQuery.Read(query), request.HttpContext.RequestAborted).GetAsyncEnumerator(cancellationToken);
        try
        {
            return new ExportAnswer(records, await records.MoveNextAsync(), format);
        }
        catch
        {
            await records.DisposeAsync();
            throw;
        }
    }
}
