using System.Text.Json.Serialization;
using Kutip.Core;

namespace Kutip.Cli.Upload;

/// <summary>An article's state, of all that the service answers.</summary>
internal sealed record ArticleState(string Status, Failure? Failure);

/// <summary>An error that the service answers with (RFC 9457).</summary>
internal sealed record Problem(string? Code, string? Detail);

/// <summary>The service's answers.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ArticleState))]
[JsonSerializable(typeof(Problem))]
internal sealed partial class UploadJson : JsonSerializerContext;
