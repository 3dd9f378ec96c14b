using System.Text.Json.Serialization;

namespace Kutip.Storage;

/// <summary>The Functions host's message about a blob that it has given up.</summary>
internal sealed record BlobPoisonMessage(
    [property: JsonPropertyName("ContainerName")] string? ContainerName,
    [property: JsonPropertyName("BlobName")] string? BlobName,
    [property: JsonPropertyName("ETag")] string? ETag);
