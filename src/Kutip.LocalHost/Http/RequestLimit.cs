using System.Threading.RateLimiting;
using Kutip.LocalHost.Hosting;

namespace Kutip.LocalHost.Http;

/// <summary>Lets in as many requests at once as host.json says, and as many wait; beyond that they are refused, as the Functions host does.</summary>
internal sealed class RequestLimit(HostJson settings) : IDisposable
{
    private readonly ConcurrencyLimiter _limiter = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = Math.Min(settings.Http.MaxConcurrentRequests ?? int.MaxValue, settings.Http.MaxOutstandingRequests ?? int.MaxValue),
        QueueLimit = settings.Http.MaxConcurrentRequests is not { } concurrent ? 0
            : Math.Max(0, (settings.Http.MaxOutstandingRequests ?? int.MaxValue) - concurrent),
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>Waits for a place, which is given up when the lease ends.</summary>
    public ValueTask<RateLimitLease> EnterAsync(CancellationToken cancellationToken) => _limiter.AcquireAsync(1, cancellationToken);

    public void Dispose() => _limiter.Dispose();
}
