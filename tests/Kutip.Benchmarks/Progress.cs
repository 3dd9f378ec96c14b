namespace Kutip.Benchmarks;

/// <summary>Tells on standard error how far a run has come: in place on a terminal, and else a line now and then.</summary>
internal sealed class Progress
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private long _told;
    private int _width;

    /// <summary>Begins a part of the run.</summary>
    public void Begin(string part)
    {
        End();
        Console.Error.WriteLine(part);
        _told = TimeProvider.System.GetTimestamp();
    }

    /// <summary>Tells how far the part has come.</summary>
    public void Report(string state)
    {
        if (!Console.IsErrorRedirected)
        {
            Console.Error.Write($"\r  {state.PadRight(_width)}");
            _width = state.Length;
        }
        else if (TimeProvider.System.GetElapsedTime(_told) >= Pause)
        {
            Console.Error.WriteLine($"  {state}");
            _told = TimeProvider.System.GetTimestamp();
        }
    }

    /// <summary>Ends the line in place.</summary>
    public void End()
    {
        if (_width > 0)
            Console.Error.WriteLine();
        _width = 0;
    }
}
