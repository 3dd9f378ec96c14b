namespace Kutip.Storage;

/// <summary>
/// The days counted last, as long as their stamps hold, up to a number of names: a name takes about 150 bytes. The days that were not
/// asked for the longest go first.
/// </summary>
internal sealed class DayCache
{
    private const int MostNames = 1_000_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> _days = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _byUse = new();
    private int _names;

    public DayCounts? Find(DayStamps stamps)
    {
        lock (_lock)
        {
            if (!_days.TryGetValue(stamps.Day, out var node) || !IsCurrent(node.Value.Stamps, stamps))
                return null;
            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return node.Value.Counts;
        }
    }

    public void Keep(DayStamps stamps, DayCounts counts)
    {
        lock (_lock)
        {
            if (_days.TryGetValue(stamps.Day, out var old))
                Remove(old);
            _days[stamps.Day] = _byUse.AddFirst(new Entry(stamps, counts));
            _names += Names(counts);
            while (_names > MostNames && _byUse.Last is { } last)
                Remove(last);
        }
    }

    private void Remove(LinkedListNode<Entry> node)
    {
        _byUse.Remove(node);
        _days.Remove(node.Value.Stamps.Day);
        _names -= Names(node.Value.Counts);
    }

    private static int Names(DayCounts counts) => counts.Speakers.Count + counts.Entities.Count;

    private static bool IsCurrent(DayStamps kept, DayStamps wanted) =>
        kept.OfShards.Count == wanted.OfShards.Count && wanted.OfShards.All(shard => kept.OfShards.GetValueOrDefault(shard.Key) == shard.Value);

    private sealed record Entry(DayStamps Stamps, DayCounts Counts);
}
