using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Kutip.Functions.Http;

/// <summary>Tells whether the program can serve: a probe that fails on it may send requests elsewhere, and not restart anything.</summary>
public sealed class GetReadiness(Readiness readiness)
{
    [Function(nameof(GetReadiness))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "health/ready")] HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        _ = new QueryParameters(request);
        var silent = await readiness.FindSilentAsync(cancellationToken);
        if (silent.Count == 0)
            return HttpJson.Fresh(new ReadinessAnswer("ok", []));
        request.HttpContext.Response.Headers.RetryAfter = Waits.Storage.ToString(CultureInfo.InvariantCulture);
        return HttpJson.Fresh(new ReadinessAnswer("unavailable", silent), StatusCodes.Status503ServiceUnavailable);
    }
}
