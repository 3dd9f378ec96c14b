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
}
