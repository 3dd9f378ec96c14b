namespace Kutip.LocalHost.Hosting;

/// <summary>The invocations of one listener that are under way; only the listener's own loop calls it.</summary>
internal sealed class WorkInProgress
{
    private readonly List<Task> _running = [];

    /// <summary>Whether any is.</summary>
    public bool IsUnderWay => _running.Exists(task => !task.IsCompleted);

    public void Start(Func<Task> work) => _running.Add(Task.Run(work));

    /// <summary>Returns when no more than <paramref name="count"/> are under way; throws what a piece of work has thrown.</summary>
    public async Task WaitUntilAtMostAsync(int count, CancellationToken cancellationToken)
    {
        while (true)
        {
            for (var i = _running.Count - 1; i >= 0; i--)
            {
                if (!_running[i].IsCompleted)
                    continue;
                var ended = _running[i];
                _running.RemoveAt(i);
                await ended;
            }

            if (_running.Count <= count)
                return;
            await Task.WhenAny(_running).WaitAsync(cancellationToken);
        }
    }

    public Task WaitAsync() => Task.WhenAll(_running);
}
