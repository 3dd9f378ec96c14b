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
[JsonSerializable(typeof(HealthAnswer))]
internal sealed partial class HttpJson : JsonSerializerContext
{
    /// <summary>The serialisers with the contract's options.</summary>
    public static HttpJson Contract { get; } = new(new JsonSerializerOptions(KutipJson.Compact.Options));

    /// <summary>Answers with <paramref name="value"/>.</summary>
    public static IResult Answer<T>(T value, int status = StatusCodes.Status200OK) =>
        Results.Json(value, Contract.GetTypeInfo(typeof(T))!, "application/json; charset=utf-8", status);
}
