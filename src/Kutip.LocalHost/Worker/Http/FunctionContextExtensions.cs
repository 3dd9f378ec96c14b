using Kutip.LocalHost.Hosting;
using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>HTTP functions' way to the request.</summary>
public static class FunctionContextHttpExtensions
{
    /// <summary>The request's context; null where the function was not started by HTTP.</summary>
    public static HttpContext? GetHttpContext(this FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return (context as Invocation)?.Http;
    }
}
