namespace Kutip.Benchmarks.Pipeline;

/// <summary>Notes when articles become ready: the first ones warm the program up, and the rate is of those after them.</summary>
/// <param name="warmUp">Articles before the clock starts.</param>
/// <param name="total">All articles.</param>
internal sealed class ReadyClock(int warmUp, int total)
{
    private readonly TaskCompletionSource _warm = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _ready;
    private long _started;
    private long _ended;

    public int Ready => Volatile.Read(ref _ready);

    /// <summary>Ends when the clock starts.</summary>
    public Task Warm => _warm.Task;

    /// <summary>Ends when all articles are ready.</summary>
    public Task Done => _done.Task;

    /// <summary>Articles a second.</summary>
    public double Rate => (total - warmUp) / TimeProvider.System.GetElapsedTime(_started, _ended).TotalSeconds;

    /// <summary>Takes one line of the program's.</summary>
    public void Read(string line)
    {
        if (line.Contains(" is ready: ", StringComparison.Ordinal))
            Count();
    }

    /// <summary>Counts one article.</summary>
    public void Count()
    {
        var ready = Interlocked.Increment(ref _ready);
        if (ready == warmUp)
        {
            _started = TimeProvider.System.GetTimestamp();
            _warm.TrySetResult();
        }
        else if (ready == total)
        {
            _ended = TimeProvider.System.GetTimestamp();
            _done.TrySetResult();
        }
    }

    /// <summary>Waits until all are ready, and tells meanwhile how many are.</summary>
    /// <exception cref="TimeoutException">None has become ready for a minute.</exception>
    public async Task WaitAsync(Progress progress, CancellationToken cancellationToken)
    {
        var (seen, since) = (0, TimeProvider.System.GetTimestamp());
        while (!Done.IsCompleted)
        {
            await Task.WhenAny(Done, Task.Delay(TimeSpan.FromMilliseconds(500), cancellationToken));
            cancellationToken.ThrowIfCancellationRequested();
            progress.Report($"{Ready} of {total} articles");
            if (Ready != seen)
                (seen, since) = (Ready, TimeProvider.System.GetTimestamp());
            else if (TimeProvider.System.GetElapsedTime(since) > TimeSpan.FromMinutes(1))
                throw new TimeoutException($"Since a minute no more than {seen} of {total} articles are ready.");
        }
    }
}
