using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Kutip.Functions.Http;

/// <summary>The description of this API as OpenAPI 3.1. It is kept by hand; a test calls every operation and holds the answers against it.</summary>
public static class GetOpenApi
{
    private static readonly Lazy<byte[]> Document = new(Read);

    [Function(nameof(GetOpenApi))]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "openapi.json")] HttpRequest request)
    {
        _ = new QueryParameters(request);
        return new BytesAnswer(Document.Value, HttpJson.ContentType, StatusCodes.Status200OK, EntityTag.OfContent(Document.Value));
    }

    private static byte[] Read()
    {
        using var stream = typeof(GetOpenApi).Assembly.GetManifestResourceStream("openapi.json")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
