namespace Kutip.LocalHost.Hosting;

/// <summary>
/// Tells a waiting listener that this process has just written what it may be looking for, so that a pipeline of functions need not
/// wait out each polling interval.
/// </summary>
internal sealed class WakeUp
{
    private TaskCompletionSource _next = New();
    private long _signals;

    /// <summary>Signals so far: what a listener notes before it looks, so that none given during the look is lost.</summary>
    public long Signals => Interlocked.Read(ref _signals);

    public void Signal()
    {
        Interlocked.Increment(ref _signals);
        Interlocked.Exchange(ref _next, New()).TrySetResult();
    }

    /// <summary>Waits for a signal after the first <paramref name="seen"/>, for <paramref name="longest"/> at most.</summary>
    public async Task WaitAsync(long seen, TimeSpan longest, TimeProvider time, CancellationToken cancellationToken)
    {
        var next = Volatile.Read(ref _next).Task;
        if (Signals != seen)
            return;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var delay = Task.Delay(longest, time, either.Token);
        await Task.WhenAny(delay, next);
        await either.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>The wake-ups of one host, by what has been written. A poison queue is written to by the host alone, which knows when.</summary>
internal sealed class WakeUps
{
    /// <summary>A function has ended that may have sent messages.</summary>
    public WakeUp Messages { get; } = new();

    /// <summary>A message went to a poison queue.</summary>
    public WakeUp Poison { get; } = new();

    /// <summary>A request has ended that may have written blobs.</summary>
    public WakeUp Blobs { get; } = new();
}
