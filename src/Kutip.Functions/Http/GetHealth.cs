using Kutip.Language;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Kutip.Functions.Http;

/// <summary>Tells that the program is there and has its models.</summary>
public sealed class GetHealth(Extractor extractor)
{
    [Function(nameof(GetHealth))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "health")] HttpRequest request)
    {
        _ = new QueryParameters(request);
        return HttpJson.Fresh(new HealthAnswer("ok", typeof(GetHealth).Assembly.GetName().Version?.ToString(3) ?? "unknown", extractor.Version));
    }
}
