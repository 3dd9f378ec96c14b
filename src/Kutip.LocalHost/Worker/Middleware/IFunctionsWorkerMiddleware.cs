namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>Work done around every invocation.</summary>
public interface IFunctionsWorkerMiddleware
{
    Task Invoke(FunctionContext context, FunctionExecutionDelegate next);
}

/// <summary>The rest of an invocation.</summary>
public delegate Task FunctionExecutionDelegate(FunctionContext context);
