using Kutip.Storage;

namespace Kutip.Functions.Http;

/// <summary>Whether storage answers, asked at most every few seconds: anybody may ask, and asking storage costs.</summary>
public sealed class Readiness(StorageProbe probe, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _one = new(1);
    private IReadOnlyList<string>? _silent;
    private long _asked;

    /// <summary>The names of the services that do not answer.</summary>
    public async Task<IReadOnlyList<string>> FindSilentAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_silent is null || time.GetElapsedTime(_asked) > Kept)
                (_silent, _asked) = (await probe.FindSilentAsync(cancellationToken), time.GetTimestamp());
            return _silent;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}
