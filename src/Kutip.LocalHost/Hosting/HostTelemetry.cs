using System.Diagnostics;

namespace Kutip.LocalHost.Hosting;

/// <summary>The span around an invocation, named and tagged as the worker's own.</summary>
internal static class HostTelemetry
{
    private static readonly ActivitySource Spans = new("Microsoft.Azure.Functions.Worker");

    /// <summary>Starts the span; null where nobody listens.</summary>
    public static Activity? StartInvocation(string function) => Spans.StartActivity($"function {function}")?.SetTag("faas.name", function);
}
