using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Starts a function for every new or overwritten blob of a path such as <c>articles/{name}</c>.</summary>
/// <param name="blobPath">Container, slash and a pattern; a <c>{token}</c> binds to the parameter of that name.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class BlobTriggerAttribute(string blobPath) : TriggerBindingAttribute
{
    public string BlobPath { get; } = blobPath;

    /// <summary>Name of the setting that holds the connection; <c>AzureWebJobsStorage</c> where null.</summary>
    public string? Connection { get; set; }

    /// <summary>What tells of new blobs. The local host scans the container for either.</summary>
    public BlobTriggerSource Source { get; set; }
}

/// <summary>What tells a blob trigger of new blobs.</summary>
public enum BlobTriggerSource
{
    LogsAndContainerScan,
    EventGrid,
}
