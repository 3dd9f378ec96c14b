namespace Kutip.Storage;

/// <summary>The days counted last, as long as their stamps hold, in a bounded number of bytes. The days that were not asked for the longest go first.</summary>
internal sealed class DayCache
{
    private const long MostBytes = 96 * 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> _days = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _byUse = new();
    private long _bytes;

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
        var entry = new Entry(stamps, counts, counts.Bytes);
        lock (_lock)
        {
            if (_days.TryGetValue(stamps.Day, out var old))
                Remove(old);
            _days[stamps.Day] = _byUse.AddFirst(entry);
            _bytes += entry.Bytes;
            while (_bytes > MostBytes && _byUse.Last is { } last)
                Remove(last);
        }
    }

    private void Remove(LinkedListNode<Entry> node)
    {
        _byUse.Remove(node);
        _days.Remove(node.Value.Stamps.Day);
        _bytes -= node.Value.Bytes;
    }

    private static bool IsCurrent(DayStamps kept, DayStamps wanted) =>
        kept.OfShards.Count == wanted.OfShards.Count && wanted.OfShards.All(shard => kept.OfShards.GetValueOrDefault(shard.Key) == shard.Value);

    private sealed record Entry(DayStamps Stamps, DayCounts Counts, long Bytes);
}
