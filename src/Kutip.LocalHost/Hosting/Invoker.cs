using System.Diagnostics;
using System.Reflection;
using Kutip.LocalHost.Binding;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kutip.LocalHost.Hosting;

/// <summary>Runs functions: a scope of services each, the middleware around them, and one line in the log.</summary>
internal sealed class Invoker(IServiceScopeFactory scopes, InvocationPipeline pipeline, HostJson hostJson, ILogger<Invoker> logger)
{
    /// <summary>Runs <paramref name="function"/> once.</summary>
    /// <param name="trigger">What started it.</param>
    /// <param name="cue">What started it, in words for the log.</param>
    /// <exception cref="TimeoutException">It took longer than functionTimeout of host.json.</exception>
    public async Task<Invocation> InvokeAsync(
        FunctionDescriptor function, ITriggerInput trigger, string cue, HttpContext? http, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        using var span = HostTelemetry.StartInvocation(function.Name);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(hostJson.FunctionTimeout);
        await using var scope = scopes.CreateAsyncScope();
        var invocation = new Invocation(function, trigger.BindingData, http?.RequestServices ?? scope.ServiceProvider, http, deadline.Token);
        span?.SetTag("faas.invocation_id", invocation.InvocationId);
        try
        {
            await pipeline.Around(context => RunAsync((Invocation)context, trigger))(invocation);
            HostLog.Succeeded(logger, function.Name, cue, Milliseconds(started));
            return invocation;
        }
        catch (OperationCanceledException error) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            HostLog.TimedOut(logger, function.Name, cue, hostJson.FunctionTimeout);
            throw new TimeoutException($"{function.Name} took longer than {hostJson.FunctionTimeout}.", error);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            HostLog.Cancelled(logger, function.Name, cue, Milliseconds(started));
            throw;
        }
        catch (Exception error)
        {
            span?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", error.GetType().FullName);
            HostLog.Failed(logger, error, function.Name, cue, Milliseconds(started));
            throw;
        }
    }

    private static double Milliseconds(long started) => Stopwatch.GetElapsedTime(started).TotalMilliseconds;

    private static async Task RunAsync(Invocation invocation, ITriggerInput trigger)
    {
        var function = invocation.Function;
        var arguments = new object?[function.Parameters.Length];
        var opened = new List<IAsyncDisposable>();
        try
        {
            for (var i = 0; i < arguments.Length; i++)
            {
                arguments[i] = await ArgumentBinder.BindAsync(function.Parameters[i], invocation, trigger);
                if (arguments[i] is Stream stream)
                    opened.Add(stream);
            }

            var instance = function.Method.IsStatic
                ? null
                : ActivatorUtilities.CreateInstance(invocation.InstanceServices, function.Method.DeclaringType!);
            invocation.Result = await Returned(function.Method.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, arguments, null));
        }
        finally
        {
            foreach (var stream in opened)
                await stream.DisposeAsync();
        }
    }

    /// <summary>The value behind a task of any type.</summary>
    private static async Task<object?> Returned(object? result)
    {
        if (result is ValueTask valueTask)
            result = valueTask.AsTask();
        else if (result?.GetType() is { IsGenericType: true } generic && generic.GetGenericTypeDefinition() == typeof(ValueTask<>))
            result = generic.GetMethod(nameof(ValueTask<>.AsTask))!.Invoke(result, null);
        if (result is not Task task)
            return result;
        await task;
        return task.GetType() is { IsGenericType: true } type ? type.GetProperty("Result")!.GetValue(task) : null;
    }
}
