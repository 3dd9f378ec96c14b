using Microsoft.Azure.Functions.Worker.Middleware;

namespace Kutip.LocalHost.Hosting;

/// <summary>The middleware around every invocation, in the order it was added.</summary>
internal sealed class InvocationPipeline
{
    private readonly List<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> _middleware = [];

    public void Add(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware) => _middleware.Add(middleware);

    /// <summary>The middleware with <paramref name="function"/> at its end.</summary>
    public FunctionExecutionDelegate Around(FunctionExecutionDelegate function)
    {
        for (var i = _middleware.Count - 1; i >= 0; i--)
            function = _middleware[i](function);
        return function;
    }
}
