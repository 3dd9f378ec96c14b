using System.Text.Json.Serialization;

namespace Kutip.Storage;

/// <summary>Serialisers made at compile time for what storage keeps beside the contract.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ParsedMessage))]
[JsonSerializable(typeof(BlobPoisonMessage))]
[JsonSerializable(typeof(ArticleDigest))]
[JsonSerializable(typeof(RollupHead))]
[JsonSerializable(typeof(Dictionary<string, RollupNames>))]
internal sealed partial class StorageJson : JsonSerializerContext;
