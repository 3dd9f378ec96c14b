using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Kutip.Functions.Tests;

/// <summary>What a deployment relies on: names, routes, levels, bindings and connections.</summary>
public sealed class FunctionMetadataTests
{
    [Fact]
    public void Functions_AreTheseAndNoOthers() => Assert.Equal(
        [
            "DeleteArticle: Admin delete articles/{id}",
            "ExportQuotes: Function get,head export",
            "ExtractArticle: queue articles-parsed of ArticleStorage",
            "GetArticle: Function get,head articles/{id}",
            "GetArticleSource: Function get,head articles/{id}/source",
            "GetEntity: Function get,head entities/{name}",
            "GetHealth: Anonymous get,head health",
            "GetLiveness: Anonymous get,head health/live",
            "GetOpenApi: Anonymous get,head openapi.json",
            "GetReadiness: Anonymous get,head health/ready",
            "GetSpeaker: Function get,head speakers/{name}",
            "GetStats: Function get,head stats",
            "ListArticles: Function get,head articles",
            "ListEntities: Function get,head entities",
            "ListQuotes: Function get,head quotes",
            "ListSpeakers: Function get,head speakers",
            "ListTopEntities: Function get,head stats/entities",
            "ListTopSpeakers: Function get,head stats/speakers",
            "ParseArticle: blob articles/{name} of ArticleStorage",
            "RecordExtractPoison: queue articles-parsed-poison of ArticleStorage",
            "RecordParsePoison: queue webjobs-blobtrigger-poison of ArticleStorage",
            "ReprocessArticle: Admin post articles/{id}/reprocess",
            "ReprocessArticles: Admin post reprocess",
            "UploadArticle: Function post articles",
        ],
        Described());

    internal static IEnumerable<string> Described() =>
        from type in typeof(KutipOptions).Assembly.GetTypes()
        from method in type.GetMethods()
        let function = method.GetCustomAttribute<FunctionAttribute>()
        where function is not null
        let trigger = method.GetParameters().Select(parameter => parameter.GetCustomAttribute<TriggerBindingAttribute>()).Single(t => t is not null)
        orderby function.Name
        select $"{function.Name}: {Describe(trigger)}";

    private static string Describe(TriggerBindingAttribute trigger) => trigger switch
    {
        BlobTriggerAttribute blob => $"blob {blob.BlobPath} of {blob.Connection}",
        QueueTriggerAttribute queue => $"queue {queue.QueueName} of {queue.Connection}",
        HttpTriggerAttribute http => $"{http.AuthLevel} {string.Join(',', http.Methods!)} {http.Route}",
        _ => trigger.ToString()!,
    };
}
