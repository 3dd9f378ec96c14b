using System.Reflection;

namespace Kutip.LocalHost.Hosting;

/// <summary>Settings of the local host that have no counterpart in host.json, from the section <c>LocalHost</c>.</summary>
public sealed class LocalHostOptions
{
    public const string Section = "LocalHost";

    /// <summary>The assembly searched for functions; by default the one that the program started with.</summary>
    public Assembly? FunctionsAssembly { get; set; }

    /// <summary>
    /// How long a received message stays hidden unless renewed. It is renewed at a third of this while its function runs,
    /// and reappears after it when the host was killed. Default 30 seconds.
    /// </summary>
    public TimeSpan MessageLease { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The shortest wait between two scans of a blob container. Default 200 milliseconds.</summary>
    public TimeSpan BlobScanInterval { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>How long a stopping host waits for invocations under way before it cancels them. Default 5 seconds.</summary>
    public TimeSpan DrainTimeout { get; set; } = TimeSpan.FromSeconds(5);
}
