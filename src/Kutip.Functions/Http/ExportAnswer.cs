using System.Text;
using Kutip.Storage;
using Microsoft.AspNetCore.Http;

namespace Kutip.Functions.Http;

/// <summary>Quotes, written as they are read. What goes wrong on the way ends the connection, so that a part is not taken for the whole.</summary>
/// <param name="records">The quotes, the first of them read.</param>
/// <param name="any">Whether there is a first.</param>
internal sealed class ExportAnswer(IAsyncEnumerator<QuoteRecord> records, bool any, ExportFormat format) : IResult
{
    private const int BufferCharacters = 16 * 1024;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        await using var disposed = records;
        var (request, response) = (httpContext.Request, httpContext.Response);
        AnswerHeaders.Add(response);
        response.ContentType = $"{format.MediaType}; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"kutip-quotes.{format.Extension}\"";
        if (HttpMethods.IsHead(request.Method))
            return;

        var encoding = Compression.Wanted(request);
        if (encoding is not null)
            response.Headers.ContentEncoding = encoding;
        try
        {
            await using var target = encoding is null ? null : Compression.Open(response.Body, encoding);
            await WriteAsync(target ?? response.Body, httpContext.RequestAborted);
        }
        catch (Exception) when (response.HasStarted)
        {
            httpContext.Abort();
            throw;
        }
    }

    private async Task WriteAsync(Stream target, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(target, new UTF8Encoding(false), BufferCharacters, leaveOpen: true);
        await writer.WriteAsync(format.Head.AsMemory(), cancellationToken);
        for (var more = any; more; more = await records.MoveNextAsync())
            await writer.WriteAsync(format.Line(records.Current).AsMemory(), cancellationToken);
    }
}
