namespace Kutip.Testing;

/// <summary>Waits for what another process or thread brings about.</summary>
public static class Eventually
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>The first value of <paramref name="read"/> that is <paramref name="wanted"/>.</summary>
    /// <exception cref="TimeoutException">There was none within a minute; the message holds the last value.</exception>
    public static async Task<T> BecomesAsync<T>(Func<Task<T>> read, Func<T, bool> wanted, CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var value = await read();
            if (wanted(value))
                return value;
            if (TimeProvider.System.GetElapsedTime(started) > Limit)
                throw new TimeoutException($"Within {Limit} it did not come about; at last it was: {value}");
            await Task.Delay(Pause, cancellationToken);
        }
    }

    /// <summary>Waits until <paramref name="condition"/> holds.</summary>
    public static async Task HoldsAsync(Func<bool> condition, CancellationToken cancellationToken) =>
        await BecomesAsync(() => Task.FromResult(condition()), holds => holds, cancellationToken);
}
