using Kutip.LocalHost.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Kutip.LocalHost.Http;

/// <summary>Maps HTTP functions to their routes.</summary>
internal static class HttpFunctions
{
    /// <summary>The routes, each with its methods, for the start banner.</summary>
    public static IReadOnlyList<(string Methods, string Route)> MapAll(WebApplication app)
    {
        var prefix = app.Services.GetRequiredService<HostJson>().RoutePrefix;
        var routes = new List<(string, string)>();
        foreach (var (function, trigger) in app.Services.GetRequiredService<FunctionCatalog>().Http)
        {
            var route = $"{prefix}/{trigger.Route ?? function.Name}".Trim('/');
            Task Handle(HttpContext http) => HandleAsync(function, trigger.AuthLevel, http);
            if (trigger.Methods is { Length: > 0 } methods)
                app.MapMethods(route, methods.Select(method => method.ToUpperInvariant()), Handle);
            else
                app.Map(route, Handle);
            routes.Add((string.Join(',', trigger.Methods ?? ["any"]).ToUpperInvariant(), route));
        }

        return routes;
    }

    private static async Task HandleAsync(FunctionDescriptor function, AuthorizationLevel level, HttpContext http)
    {
        if (!http.RequestServices.GetRequiredService<FunctionKeys>().Allow(http.Request, level))
        {
            await Results.Problem(
                statusCode: StatusCodes.Status401Unauthorized,
                detail: "This function needs a key, as header x-functions-key or query code.").ExecuteAsync(http);
            return;
        }

        var invoker = http.RequestServices.GetRequiredService<Invoker>();
        var cue = $"{http.Request.Method} {http.Request.Path}";
        try
        {
            using var place = await http.RequestServices.GetRequiredService<RequestLimit>().EnterAsync(http.RequestAborted);
            if (!place.IsAcquired)
            {
                http.Response.Headers.RetryAfter = "1";
                await Results.Problem(
                    statusCode: StatusCodes.Status429TooManyRequests,
                    detail: "More requests are under way than are taken at once; ask again.").ExecuteAsync(http);
                return;
            }

            var invocation = await invoker.InvokeAsync(function, new HttpTriggerInput(http), cue, http, http.RequestAborted);
            WakeListeners(http);
            await WriteAsync(invocation.Result, http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The caller has gone; there is nobody to answer.
        }
    }

    /// <summary>A request that is no mere reading may have written a blob or sent a message.</summary>
    private static void WakeListeners(HttpContext http)
    {
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
            return;
        var wakeUps = http.RequestServices.GetRequiredService<WakeUps>();
        wakeUps.Blobs.Signal();
        wakeUps.Messages.Signal();
    }

    private static Task WriteAsync(object? result, HttpContext http) => result switch
    {
        IActionResult action => action.ExecuteResultAsync(new ActionContext(http, http.GetRouteData(), new ActionDescriptor())),
        IResult other => other.ExecuteAsync(http),
        null when http.Response.HasStarted => Task.CompletedTask,
        _ => throw new InvalidOperationException("An HTTP function must return an IActionResult or an IResult."),
    };
}
