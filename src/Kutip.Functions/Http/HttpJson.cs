using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kutip.Core;
using Microsoft.AspNetCore.Http;

namespace Kutip.Functions.Http;

/// <summary>The JSON of the HTTP answers, written as the contract is.</summary>
[JsonSerializable(typeof(ArticleAnswer))]
[JsonSerializable(typeof(PendingAnswer))]
[JsonSerializable(typeof(ListAnswer<ArticleItem>))]
[JsonSerializable(typeof(ListAnswer<QuoteItem>))]
[JsonSerializable(typeof(ListAnswer<NameItem>))]
[JsonSerializable(typeof(UploadAnswer))]
[JsonSerializable(typeof(ReprocessAnswer))]
[JsonSerializable(typeof(DeletionAnswer))]
[JsonSerializable(typeof(TopAnswer))]
[JsonSerializable(typeof(StatsAnswer))]
[JsonSerializable(typeof(SpeakerAnswer))]
[JsonSerializable(typeof(EntityAnswer))]
[JsonSerializable(typeof(HealthAnswer))]
[JsonSerializable(typeof(LivenessAnswer))]
[JsonSerializable(typeof(ReadinessAnswer))]
internal sealed partial class HttpJson : JsonSerializerContext
{
    public const string ContentType = "application/json; charset=utf-8";

    /// <summary>The serialisers with the contract's options.</summary>
    public static HttpJson Contract { get; } = new(new JsonSerializerOptions(KutipJson.Compact.Options));

    /// <summary>Answers with <paramref name="value"/>.</summary>
    /// <param name="entityTag">What the answer is known by; of its content where null.</param>
    public static IResult Answer<T>(T value, int status = StatusCodes.Status200OK, string? entityTag = null)
    {
        var body = Write(value);
        return new BytesAnswer(body, ContentType, status, entityTag ?? EntityTag.OfContent(body));
    }

    /// <summary>Answers with what holds only now.</summary>
    public static IResult Fresh<T>(T value, int status = StatusCodes.Status200OK) => new BytesAnswer(Write(value), ContentType, status, null);

    /// <summary>Tells that the caller's copy still holds, where the request names <paramref name="entityTag"/>.</summary>
    public static bool IsKnown(HttpRequest request, string entityTag, [NotNullWhen(true)] out IResult? answer)
    {
        answer = EntityTag.IsKnown(request, entityTag) ? new BytesAnswer([], ContentType, StatusCodes.Status200OK, entityTag) : null;
        return answer is not null;
    }

    private static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Contract.GetTypeInfo(typeof(T))!);
}
