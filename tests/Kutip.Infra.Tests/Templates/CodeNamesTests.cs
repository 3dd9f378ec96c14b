using System.Reflection;
using Kutip.Functions;
using Kutip.Functions.Triggers;
using Kutip.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Kutip.Infra.Tests.Templates;

/// <summary>What the templates name against what the code names.</summary>
public sealed class CodeNamesTests(CompiledInfra infra)
{
    // The host's own: where a blob trigger's messages go after the last try.
    private const string BlobPoisonQueue = "webjobs-blobtrigger-poison";
    private const string PoisonSuffix = "-poison";

    private static ArticleStorageFile File => ArticleStorageFile.Read();

    [Fact]
    public void Storage_Names_AreAllThatTheCodeUses()
    {
        var code = typeof(StorageNames).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!).Except([StorageNames.Connection]);
        var made = File.Containers.Concat(File.Queues.Where(queue => !queue.EndsWith(PoisonSuffix, StringComparison.Ordinal))).Concat(File.Tables);

        Assert.Equal(code.Order(), made.Order());
    }

    [Fact]
    public void Storage_FirstContainer_TakesTheUploads() => Assert.Equal(StorageNames.Articles, File.Containers[0]);

    [Fact]
    public void Queues_OfTheTriggers_AreMadeWithTheirPoisonQueues()
    {
        var triggers = Parameters<QueueTriggerAttribute>().Select(trigger => trigger.Attribute.QueueName).ToList();
        var needed = triggers.Concat(triggers.Where(queue => !queue.EndsWith(PoisonSuffix, StringComparison.Ordinal)).Select(queue => queue + PoisonSuffix));

        Assert.NotEmpty(triggers);
        Assert.Equal(needed.Append(BlobPoisonQueue).Distinct().Order(), File.Queues.Order());
    }

    [Fact]
    public void Connections_OfTheTriggers_AreTheOneThatIsSet()
    {
        var connections = Parameters<QueueTriggerAttribute>().Select(trigger => trigger.Attribute.Connection)
            .Concat(Parameters<BlobTriggerAttribute>().Select(trigger => trigger.Attribute.Connection)).Distinct();
        var settings = (string)Assert.Single(infra.Template("modules/function-app.bicep").Made("Microsoft.Web/sites/config"))["properties"]!;

        Assert.Equal(StorageNames.Connection, Assert.Single(connections));
        Assert.Contains($"'{StorageNames.Connection}__blobServiceUri'", settings, StringComparison.Ordinal);
    }

    [Fact]
    public void Subscription_Function_IsTheOnlyOneThatTakesBlobs()
    {
        var function = Assert.Single(Parameters<BlobTriggerAttribute>()).Function;

        Assert.Equal(function, (string?)infra.Template("modules/event-subscription.bicep").Parameters["functionName"]!["defaultValue"]);
    }

    [Fact]
    public void AlwaysReady_Group_NamesTheQueueFunction() =>
        Assert.Contains(Functions(), name => infra.Template("main.bicep").Text.Contains($"'function:{name}'", StringComparison.Ordinal));

    [Fact]
    public void SignIn_OpenPaths_HoldTheAnonymousRoutes()
    {
        var open = Parameters<HttpTriggerAttribute>().Where(trigger => trigger.Attribute.Route?.StartsWith("health", StringComparison.Ordinal) == true).ToList();

        Assert.NotEmpty(open);
        Assert.All(open, trigger => Assert.Contains($"'/api/{trigger.Attribute.Route}'", Repository.Read("infra/main.bicep"), StringComparison.Ordinal));
    }

    [Fact]
    public void Options_OfTheApp_AreInTheGuide() =>
        Assert.All(typeof(KutipOptions).GetProperties(), option =>
            Assert.Contains($"`{KutipOptions.Section}__{option.Name}`", Repository.Read("docs/operations.md"), StringComparison.Ordinal));

    private static IEnumerable<string> Functions() => Methods().Select(method => method.GetCustomAttribute<FunctionAttribute>()!.Name);

    private static IEnumerable<(string Function, T Attribute)> Parameters<T>()
        where T : Attribute =>
        from method in Methods()
        from parameter in method.GetParameters()
        let attribute = parameter.GetCustomAttribute<T>()
        where attribute is not null
        select (method.GetCustomAttribute<FunctionAttribute>()!.Name, attribute);

    private static IEnumerable<MethodInfo> Methods() =>
        typeof(ParseArticle).Assembly.GetTypes().SelectMany(type => type.GetMethods()).Where(method => method.IsDefined(typeof(FunctionAttribute)));
}
