namespace Kutip.Benchmarks.Growth;

/// <summary>A function's queue and instances. An instance has one processor, which its invocations share in the order they came.</summary>
internal sealed class Station(int slots, int mostInstances, int mostAdded)
{
    private readonly Queue<Job> _queue = new();
    private readonly List<Instance> _instances = [new Instance()];
    private int _wanted = 1;
    private int _running;

    /// <summary>Messages that wait.</summary>
    public int Waiting => _queue.Count;

    public int Instances => _instances.Count;

    public void Enqueue(Job job) => _queue.Enqueue(job);

    /// <summary>The next waiting job with an instance that has room for it; false where there is none of either.</summary>
    public bool TryStart(out Job job, out Instance instance)
    {
        (job, instance) = (null!, null!);
        if (_queue.Count == 0 || _running >= slots * _instances.Count)
            return false;
        instance = _instances.MinBy(each => each.Running)!;
        instance.Running++;
        _running++;
        job = _queue.Dequeue();
        return true;
    }

    public void End(Instance instance)
    {
        instance.Running--;
        _running--;
    }

    /// <summary>
    /// Target-based scaling as the Functions host describes it: so many instances that each has as many messages, waiting and under way,
    /// as it runs at once. Takes idle instances away one at a time.
    /// </summary>
    /// <returns>How many are to be added once they have started.</returns>
    public int Scale()
    {
        var target = Math.Clamp((int)Math.Ceiling((double)(_queue.Count + _running) / slots), 1, mostInstances);
        if (target > _wanted)
        {
            var added = Math.Min(target - _wanted, mostAdded);
            _wanted += added;
            return added;
        }

        if (target < _wanted && _instances.FindLast(each => each.Running == 0) is { } idle && _instances.Count > 1)
        {
            _instances.Remove(idle);
            _wanted--;
        }

        return 0;
    }

    public void AddInstance() => _instances.Add(new Instance());
}

/// <summary>An instance of a function.</summary>
internal sealed class Instance
{
    public int Running { get; set; }

    /// <summary>When its processor has done with all that it was given.</summary>
    public double FreeAt { get; set; }

    /// <summary>Gives its processor <paramref name="work"/>, and says when that is done.</summary>
    public double Work(double now, double work) => FreeAt = Math.Max(now, FreeAt) + work;
}

/// <summary>An article on its way.</summary>
/// <param name="Arrived">When its file was there.</param>
internal sealed record Job(double Arrived);
