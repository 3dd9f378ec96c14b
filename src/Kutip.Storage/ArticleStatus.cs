using System.Text.Json.Serialization;

namespace Kutip.Storage;

/// <summary>How far an article has come.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ArticleStatus>))]
public enum ArticleStatus
{
    /// <summary>The file is stored and waits to be read.</summary>
    [JsonStringEnumMemberName("received")]
    Received,

    /// <summary>The extraction can be queried.</summary>
    [JsonStringEnumMemberName("ready")]
    Ready,

    /// <summary>The file gave no article; the failure says why.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,

    /// <summary>The file is a bundle; its entries are articles of their own.</summary>
    [JsonStringEnumMemberName("unpacked")]
    Unpacked,

    /// <summary>Deleted for every reader, with something of it still to be cleared away.</summary>
    [JsonStringEnumMemberName("deleting")]
    Deleting,

    /// <summary>Deleted. The head stays, without a name, so that a worker that comes late finds it and clears up after itself.</summary>
    [JsonStringEnumMemberName("deleted")]
    Deleted,
}
