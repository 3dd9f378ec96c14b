namespace Kutip.LocalHost.Hosting;

/// <summary>
/// Tells waiting listeners that an invocation of this process has just ended: what it wrote is worth a look at once,
/// so that a pipeline of functions need not wait out each queue's polling interval.
/// </summary>
internal sealed class WakeUp
{
    // A message sent by a function that is about to end may be seen a moment after the signal.
    private static readonly TimeSpan Freshness = TimeSpan.FromMilliseconds(500);

    private TaskCompletionSource _next = New();
    private long _signalled = long.MinValue;

    public void Signal(TimeProvider time)
    {
        Interlocked.Exchange(ref _signalled, time.GetTimestamp());
        Interlocked.Exchange(ref _next, New()).TrySetResult();
    }

    /// <summary>Whether the last signal was a moment ago.</summary>
    public bool IsFresh(TimeProvider time)
    {
        var signalled = Interlocked.Read(ref _signalled);
        return signalled != long.MinValue && time.GetElapsedTime(signalled) < Freshness;
    }

    /// <summary>Waits for the next signal, for <paramref name="longest"/> at most.</summary>
    public async Task WaitAsync(TimeSpan longest, TimeProvider time, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var delay = Task.Delay(longest, time, either.Token);
        await Task.WhenAny(delay, Volatile.Read(ref _next).Task);
        await either.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
