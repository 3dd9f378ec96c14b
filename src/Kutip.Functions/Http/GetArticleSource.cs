using Kutip.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Kutip.Functions.Http;

/// <summary>The uploaded file as it came in; for an entry of a bundle, the bundle.</summary>
public sealed class GetArticleSource(ArticleHeads heads, Uploads uploads)
{
    [Function(nameof(GetArticleSource))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "articles/{id}/source")] HttpRequest request, string id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        _ = new QueryParameters(request);
        var head = await RequestedArticle.FindAsync(heads, id, cancellationToken);
        var upload = await uploads.OpenAsync(head.Blob, cancellationToken)
            ?? throw new ProblemException(StatusCodes.Status404NotFound, ProblemCodes.NotFound, $"The file of article {id} is gone.");

        // A stranger's file is data: it is saved and never shown as a page of ours.
        var headers = request.HttpContext.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "sandbox";
        return Results.Stream(upload.Content, "application/octet-stream", head.Blob.Split('/')[^1]);
    }
}
