using Microsoft.AspNetCore.Http;

namespace Kutip.Functions.Http;

/// <summary>An answer that is whole in memory.</summary>
/// <param name="entityTag">Its tag; null for answers that are not to be kept.</param>
internal sealed class BytesAnswer(byte[] body, string contentType, int status, string? entityTag) : IResult
{
    // Below this, compression costs more than it saves.
    private const int LeastCompressed = 1024;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var (request, response) = (httpContext.Request, httpContext.Response);
        AnswerHeaders.Add(response);
        if (status == StatusCodes.Status200OK && entityTag is not null)
        {
            response.Headers.ETag = entityTag;
            if (EntityTag.IsKnown(request, entityTag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        response.StatusCode = status;
        response.ContentType = contentType;
        var sent = body;
        if (body.Length >= LeastCompressed && Compression.Wanted(request) is { } encoding)
        {
            sent = await Compression.CompressAsync(body, encoding, httpContext.RequestAborted);
            response.Headers.ContentEncoding = encoding;
        }

        response.ContentLength = sent.Length;
        if (!HttpMethods.IsHead(request.Method))
            await response.Body.WriteAsync(sent, httpContext.RequestAborted);
    }
}
