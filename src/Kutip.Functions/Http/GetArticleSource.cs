using Kutip.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Net.Http.Headers;

namespace Kutip.Functions.Http;

/// <summary>The uploaded file as it came in; for an entry of a bundle, the bundle.</summary>
public sealed class GetArticleSource(ArticleHeads heads, Uploads uploads)
{
    private const string MediaType = "application/octet-stream";

    [Function(nameof(GetArticleSource))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "articles/{id}/source")] HttpRequest request, string id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        _ = new QueryParameters(request);
        Negotiation.Require(request, MediaType);
        var head = await RequestedArticle.FindAsync(heads, id, cancellationToken);
        var upload = await uploads.OpenAsync(head.Blob, cancellationToken)
            ?? throw new ProblemException(StatusCodes.Status404NotFound, ProblemCodes.NotFound, $"The file of article {id} is gone.");

        // A stranger's file is data: it is saved and never shown as a page of ours.
        AnswerHeaders.Add(request.HttpContext.Response);
        request.HttpContext.Response.Headers.ContentSecurityPolicy = "sandbox";
        return Results.Stream(upload.Content, MediaType, head.Blob.Split('/')[^1], entityTag: new EntityTagHeaderValue($"\"{upload.Version}\""));
    }
}
