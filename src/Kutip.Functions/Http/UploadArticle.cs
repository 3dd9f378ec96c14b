using System.Globalization;
using Kutip.Core;
using Kutip.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace Kutip.Functions.Http;

/// <summary>Takes in an article file, as the request's body or as the one file of a form, and streams it to storage.</summary>
public sealed class UploadArticle(Uploads uploads, IOptions<KutipOptions> options)
{
    private const string Name = "name";

    [Function(nameof(UploadArticle))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "articles")] HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var query = new QueryParameters(request, Name);
        var limit = options.Value.MaxFileBytes;
        if (request.ContentLength > limit)
            throw SizeLimitedStream.TooLarge(limit);

        if (request.Headers.ContentEncoding.Any(encoding => !string.Equals(encoding, "identity", StringComparison.OrdinalIgnoreCase)))
            throw new ProblemException(StatusCodes.Status415UnsupportedMediaType, ProblemCodes.UnsupportedMediaType, "A file is sent as it is, without a Content-Encoding.");

        var file = await UploadedFile.OpenAsync(request, cancellationToken);
        var given = query.Text(Name) ?? file.Name;
        if (!ArticleName.TryNormalize(given, out var name, out var problem))
            throw new ProblemException(StatusCodes.Status400BadRequest, ProblemCodes.InvalidName, $"The name {problem} Give one as ?name=berita.txt.");

        await using var content = new SizeLimitedStream(file.Content, limit);
        await uploads.SaveAsync(name, content, file.ContentType, cancellationToken);
        var id = ArticleId.FromName(name);
        request.HttpContext.Response.Headers.RetryAfter = Waits.Short.ToString(CultureInfo.InvariantCulture);
        request.HttpContext.Response.Headers.Location = $"{request.Path.Value?.TrimEnd('/')}/{id}";
        return HttpJson.Answer(new UploadAnswer(id, name, ArticleStatus.Received), StatusCodes.Status202Accepted);
    }
}
