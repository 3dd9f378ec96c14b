using System.Reflection;
using Kutip.EndToEnd.Tests.Contract;
using Kutip.Functions;
using Microsoft.Azure.Functions.Worker;

namespace Kutip.EndToEnd.Tests.Security;

/// <summary>That openapi.json names every HTTP function, with its route, methods and key, and no other.</summary>
public sealed class InventoryTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Operations_AreTheFunctions()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite.ConnectionString, Cancellation);
        var document = new OpenApiDocument(await pipeline.ReadAsync(new Uri("openapi.json", UriKind.Relative), Cancellation));
        Assert.Equal(Functions().Order(), document.Operations.Select(Describe).Order());
    }

    private static string Describe(Operation operation) =>
        $"{operation.Id} {operation.Method} {operation.Path} {(operation.NeedsMasterKey ? AuthorizationLevel.Admin : operation.NeedsKey ? AuthorizationLevel.Function : AuthorizationLevel.Anonymous)}";

    private static IEnumerable<string> Functions() =>
        from type in typeof(KutipOptions).Assembly.GetTypes()
        from method in type.GetMethods()
        let function = method.GetCustomAttribute<FunctionAttribute>()
        let trigger = method.GetParameters().Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).FirstOrDefault(each => each is not null)
        where function is not null && trigger is not null
        from verb in trigger.Methods!
        where verb != "head"
        select $"{function.Name} {verb.ToUpperInvariant()} /{trigger.Route} {trigger.AuthLevel}";
}
