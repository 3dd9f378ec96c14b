using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Kutip.Functions.Http;

/// <summary>Tells that the program runs, and asks nothing else: a probe that fails on it may restart the program.</summary>
public static class GetLiveness
{
    [Function(nameof(GetLiveness))]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "health/live")] HttpRequest request)
    {
        _ = new QueryParameters(request);
        return HttpJson.Fresh(new LivenessAnswer("ok"));
    }
}
