using System.Globalization;

namespace Kutip.Benchmarks.Pipeline;

/// <summary>When ParseArticle started for each upload, from the program's own lines: the end that a line tells of, less the time in it.</summary>
internal sealed class FunctionStarts
{
    private const string Start = " ParseArticle (";
    private const string Done = ") done in ";
    private const string End = " ms";

    private readonly Lock _lock = new();
    private readonly List<double> _waits = [];
    private long _uploaded;

    /// <summary>Milliseconds from each upload's first byte to its function's start.</summary>
    public IReadOnlyList<double> Waits
    {
        get
        {
            lock (_lock)
                return [.. _waits];
        }
    }

    public void Clear()
    {
        lock (_lock)
            _waits.Clear();
    }

    /// <summary>Notes that an upload begins; one is under way at a time.</summary>
    public void Uploaded()
    {
        lock (_lock)
            _uploaded = TimeProvider.System.GetTimestamp();
    }

    /// <summary>Takes one line of the program's.</summary>
    public void Read(string line)
    {
        var done = line.IndexOf(Done, StringComparison.Ordinal);
        if (done < 0 || !line.Contains(Start, StringComparison.Ordinal) || !line.EndsWith(End, StringComparison.Ordinal))
            return;
        if (!double.TryParse(line.AsSpan(done + Done.Length)[..^End.Length], CultureInfo.InvariantCulture, out var took))
            return;
        lock (_lock)
        {
            if (_uploaded == 0)
                return;
            _waits.Add(Math.Max(0, TimeProvider.System.GetElapsedTime(_uploaded).TotalMilliseconds - took));
            _uploaded = 0;
        }
    }
}
