using System.Diagnostics;

namespace Kutip.Storage;

/// <summary>The trace that an article's way belongs to, as it is carried in what storage keeps: storage itself passes none on.</summary>
internal static class TraceContext
{
    // Names of metadata are C# identifiers; this is W3C's own name of the header.
    private const string Metadata = "traceparent";

    /// <summary>The W3C trace context of what runs now; null where nothing is traced.</summary>
    public static string? Current => Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity ? activity.Id : null;

    /// <summary>The current one as a blob's metadata; null where there is none.</summary>
    public static Dictionary<string, string>? ToMetadata() => Current is { } id ? new() { [Metadata] = id } : null;

    /// <summary>What a blob's metadata tells; null where it tells nothing.</summary>
    public static string? Read(IDictionary<string, string> metadata) => metadata.TryGetValue(Metadata, out var id) ? id : null;
}
