using System.Collections.Concurrent;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Kutip.LocalHost.Tests;

/// <summary>What the functions of these tests were called with.</summary>
public sealed class Calls
{
    public ConcurrentQueue<string> Log { get; } = new();

    /// <summary>Holds the slow functions until released.</summary>
    public SemaphoreSlim Gate { get; } = new(0);

    public int Count(string entry) => Log.Count(each => each == entry);
}

public sealed record Order(string Id, int Amount);

/// <summary>Functions that bind everything the local host binds, each on a path or queue of its own.</summary>
public sealed class TestFunctions(Calls calls)
{
    [Function("StreamBlob")]
    public async Task StreamBlob([BlobTrigger("streams/{name}")] Stream content, string name, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(content);
        calls.Log.Enqueue($"stream {name}: {await reader.ReadToEndAsync(cancellationToken)}");
    }

    [Function("ClientBlob")]
    public async Task ClientBlob([BlobTrigger("clients/in/{name}.txt")] BlobClient blob, string name, FunctionContext context)
    {
        var content = await blob.DownloadContentAsync(context.CancellationToken);
        calls.Log.Enqueue($"client {name} of {context.FunctionDefinition.Name}: {content.Value.Content}");
    }

    [Function("BrokenBlob")]
    public void BrokenBlob([BlobTrigger("broken/{name}")] string content, string name)
    {
        calls.Log.Enqueue($"broken {name}");
        throw new InvalidOperationException($"cannot take {content}");
    }

    [Function("GatedBlob")]
    public async Task GatedBlob([BlobTrigger("gated/{name}")] BlobClient blob, string name, CancellationToken cancellationToken)
    {
        calls.Log.Enqueue($"gated in");
        await calls.Gate.WaitAsync(cancellationToken);
        calls.Log.Enqueue($"gated out {name} {blob.BlobContainerName}");
    }

    [Function("BlobPoison")]
    public void BlobPoison([QueueTrigger("webjobs-blobtrigger-poison")] string message) => calls.Log.Enqueue($"poison {message}");

    [Function("Text")]
    public void Text([QueueTrigger("texts")] string message, string id, long dequeueCount) =>
        calls.Log.Enqueue($"text {message} {id.Length > 0} {dequeueCount}");

    [Function("Json")]
    public void Json([QueueTrigger("orders")] Order order) => calls.Log.Enqueue($"order {order.Id} {order.Amount}");

    [Function("Flaky")]
    public void Flaky([QueueTrigger("flaky")] string message, long dequeueCount)
    {
        calls.Log.Enqueue($"flaky {message}");
        if (dequeueCount < 2)
            throw new InvalidOperationException("not yet");
    }

    [Function("Failing")]
    public void Failing([QueueTrigger("failing")] string message)
    {
        calls.Log.Enqueue($"failing {message}");
        throw new InvalidOperationException("never");
    }

    [Function("FailingPoison")]
    public void FailingPoison([QueueTrigger("failing-poison")] string message) => calls.Log.Enqueue($"failing-poison {message}");

    [Function("Slow")]
    public async Task Slow([QueueTrigger("slow")] string message, CancellationToken cancellationToken)
    {
        calls.Log.Enqueue($"slow {message}");
        await calls.Gate.WaitAsync(cancellationToken);
        calls.Log.Enqueue($"slow done {message}");
    }

    [Function("Hello")]
    public static IActionResult Hello([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "hello/{name}")] HttpRequest request, string name) =>
        new OkObjectResult(new { Greeting = $"Halo {name}", Query = request.Query["q"].ToString() });

    [Function("Echo")]
    public static async Task<IResult> Echo([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        return Results.Text(await reader.ReadToEndAsync());
    }

    [Function("Gated")]
    public async Task<IResult> Gated([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
    {
        await calls.Gate.WaitAsync(request.HttpContext.RequestAborted);
        return Results.Ok();
    }

    [Function("Guarded")]
    public static IActionResult Guarded([HttpTrigger(AuthorizationLevel.Function, "get")] HttpRequest request) => new OkObjectResult(request.Path.Value);

    [Function("Admin")]
    public static IActionResult Admin([HttpTrigger(AuthorizationLevel.Admin, "get", Route = "for-admins")] HttpRequest request) => new OkObjectResult(request.Path.Value);

    [Function("Crash")]
    public static IActionResult Crash([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
        throw new InvalidOperationException($"secret detail of {request.Path}");
}
