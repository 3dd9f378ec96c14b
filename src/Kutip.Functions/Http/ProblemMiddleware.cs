using System.Collections.Frozen;
using System.Globalization;
using Azure;
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
    // These answer with other types than JSON, and look at the request's Accept themselves.
    private static readonly FrozenSet<string> OfOtherTypes = FrozenSet.Create(nameof(GetArticleSource), nameof(ExportQuotes));

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
            if (!OfOtherTypes.Contains(context.FunctionDefinition.Name) && (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)))
                Negotiation.Require(http.Request, "application/json");
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
        catch (CountsPendingException error)
        {
            http.Response.Headers.RetryAfter = Waits.Short.ToString(CultureInfo.InvariantCulture);
            await WriteAsync(http, StatusCodes.Status503ServiceUnavailable, ProblemCodes.Counting, error.Message);
        }
        catch (Exception error) when (IsStorageSilent(error))
        {
            FunctionsLog.RequestFailed(logger, error, context.FunctionDefinition.Name, http.Request.Path);
            http.Response.Headers.RetryAfter = Waits.Storage.ToString(CultureInfo.InvariantCulture);
            await WriteAsync(http, StatusCodes.Status503ServiceUnavailable, ProblemCodes.StorageUnavailable, "The storage does not answer, or asks for patience.");
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            FunctionsLog.RequestFailed(logger, error, context.FunctionDefinition.Name, http.Request.Path);
            await WriteAsync(http, StatusCodes.Status500InternalServerError, ProblemCodes.Internal, "The request failed for a reason of ours; the log tells it.");
        }
    }

    /// <summary>Whether the tries of a call to storage are used up: it gave no answer, or said that it is busy or broken.</summary>
    private static bool IsStorageSilent(Exception error) => error switch
    {
        RequestFailedException failed => failed.Status is 0 or StatusCodes.Status408RequestTimeout or StatusCodes.Status429TooManyRequests or >= 500,
        AggregateException several => several.InnerExceptions.All(each => each is RequestFailedException),
        _ => false,
    };

    private static async Task WriteAsync(HttpContext http, int status, string code, string detail)
    {
        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }

        AnswerHeaders.Add(http.Response);
        await Results.Problem(
            detail: detail,
            instance: http.Request.Path,
            statusCode: status,
            type: $"urn:kutip:problem:{code}",
            extensions: new Dictionary<string, object?> { ["code"] = code, ["traceId"] = http.TraceIdentifier }).ExecuteAsync(http);
    }
}
