namespace Kutip.LocalHost.Hosting;

/// <summary>Watches one blob path or queue for one function.</summary>
internal interface IListener
{
    /// <summary>What it watches, in words for the log.</summary>
    string Place { get; }

    /// <summary>Makes what it watches exist.</summary>
    Task PrepareAsync(CancellationToken cancellationToken);

    /// <summary>Starts invocations until <paramref name="stopping"/>.</summary>
    /// <param name="stopping">Take nothing new.</param>
    /// <param name="aborting">End the invocations under way.</param>
    Task ListenAsync(CancellationToken stopping, CancellationToken aborting);

    /// <summary>Waits for the invocations under way.</summary>
    Task DrainAsync();
}
