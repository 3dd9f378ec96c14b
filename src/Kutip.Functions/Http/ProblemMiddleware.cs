using Kutip.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace Kutip.Functions.Http;

/// <summary>
/// Answers a failed HTTP function with problem+json. The exceptions of the other functions go on to the host, which tries their
/// message again: swallowed here, it would be deleted.
/// </summary>
internal sealed class ProblemMiddleware(ILogger<ProblemMiddleware> logger) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (context.GetHttpContext() is not { } http)
        {
            await next(context);
            return;
        }

        try
        {
            await next(context);
        }
        catch (ProblemException problem)
        {
            await WriteAsync(http, problem.Status, problem.Code, problem.Message);
        }
        catch (InvalidContinuationException)
        {
            var problem = QueryParameters.InvalidContinuation();
            await WriteAsync(http, problem.Status, problem.Code, problem.Message);
        }
        catch (BadHttpRequestException error)
        {
            await WriteAsync(http, error.StatusCode, error.StatusCode == StatusCodes.Status413PayloadTooLarge ? ProblemCodes.TooLarge : ProblemCodes.InvalidBody, error.Message);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            FunctionsLog.RequestFailed(logger, error, context.FunctionDefinition.Name, http.Request.Path);
            await WriteAsync(http, StatusCodes.Status500InternalServerError, ProblemCodes.Internal, "The request failed for a reason of ours; the log tells it.");
        }
    }

    private static async Task WriteAsync(HttpContext http, int status, string code, string detail)
    {
        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }

        await Results.Problem(
            detail: detail,
            instance: http.Request.Path,
            statusCode: status,
            type: $"urn:kutip:problem:{code}",
            extensions: new Dictionary<string, object?> { ["code"] = code, ["traceId"] = http.TraceIdentifier }).ExecuteAsync(http);
    }
}
