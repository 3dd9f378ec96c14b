using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Kutip.EndToEnd.Tests.AzureWorker;

/// <summary>
/// Speaks to the published app as the Functions host does: a stream of messages over gRPC (FunctionRpc.proto of
/// Azure/azure-functions-language-worker-protobuf, whose field numbers stand below), and HTTP for the functions with that trigger.
/// </summary>
internal sealed class StandInHost : IAsyncDisposable
{
    private const int InvocationRequest = 4;
    private const int InvocationResponse = 5;
    private const int LoadRequest = 8;
    private const int LoadResponse = 9;
    private const int Terminate = 14;
    private const int InitResponse = 16;
    private const int InitRequest = 17;
    private const int StartStream = 20;
    private const int MetadataRequest = 29;
    private const int MetadataResponse = 30;

    private readonly WebApplication _app;
    private readonly Channel<byte[]> _toWorker = Channel.CreateUnbounded<byte[]>();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<byte[]>> _answers = new();
    private Process? _worker;
    private Task<string>? _errors;

    private StandInHost(WebApplication app) => _app = app;

    /// <summary>What each function of the app is, by its name: the worker's own message.</summary>
    public IReadOnlyDictionary<string, byte[]> Functions { get; private set; } = new Dictionary<string, byte[]>();

    /// <summary>Where the worker serves HTTP.</summary>
    public Uri? Http { get; private set; }

    /// <summary>Starts the app in <paramref name="folder"/> with <paramref name="settings"/> and brings it to where it waits for work.</summary>
    public static async Task<StandInHost> StartAsync(string folder, IEnumerable<(string Name, string Value)> settings, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            // The worker may be silent for long.
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
        });
        var host = new StandInHost(builder.Build());
        host._app.MapPost("/AzureFunctionsRpcMessages.FunctionRpc/EventStream", host.TalkAsync);
        await host._app.StartAsync(cancellationToken);
        host.StartWorker(folder, settings);

        await host.AnswerAsync(StartStream, null, cancellationToken);
        var init = await host.AnswerAsync(InitResponse, Wire.Message(InitRequest, Wire.Text(1, "4.0.0"), Wire.Text(4, folder), Wire.Text(5, folder)), cancellationToken);
        host.Http = Wire.Read(init).Where(field => field.Field == 2).Where(entry => Wire.FindText(entry.Content, 1) == "HttpUri")
            .Select(entry => new Uri(Wire.FindText(entry.Content, 2))).Single();
        var metadata = await host.AnswerAsync(MetadataResponse, Wire.Message(MetadataRequest, Wire.Text(1, folder)), cancellationToken);
        host.Functions = Wire.Read(metadata).Where(field => field.Field == 1).ToDictionary(field => Wire.FindText(field.Content, 4), field => field.Content);
        return host;
    }

    /// <summary>Loads the function.</summary>
    /// <returns>The error; null where it succeeded.</returns>
    public async Task<string?> LoadAsync(string function, CancellationToken cancellationToken) => ErrorOf(2, await AnswerAsync(
        LoadResponse, Wire.Message(LoadRequest, Wire.Text(1, IdOf(function)), Wire.Message(2, Functions[function])), cancellationToken, IdOf(function)));

    /// <summary>Runs the function once.</summary>
    /// <param name="parameter">The trigger's parameter.</param>
    /// <param name="input">The TypedData it takes.</param>
    /// <param name="route">A value of the route, by its name.</param>
    /// <returns>The error; null where it succeeded.</returns>
    public async Task<string?> InvokeAsync(
        string function, string parameter, byte[] input, CancellationToken cancellationToken, string? invocation = null, (string Name, string Value)? route = null)
    {
        var id = invocation ?? Guid.NewGuid().ToString();
        return ErrorOf(3, await AnswerAsync(
            InvocationResponse,
            Wire.Message(
                InvocationRequest,
                Wire.Text(1, id),
                Wire.Text(2, IdOf(function)),
                Wire.Message(3, Wire.Text(1, parameter), Wire.Message(2, input)),
                route is { } value ? Wire.Message(4, Wire.Text(1, value.Name), Wire.Message(2, Wire.Text(1, value.Value))) : [],
                Wire.Message(5, Wire.Text(1, $"00-{ActivityTraceId.CreateRandom()}-{ActivitySpanId.CreateRandom()}-01")),
                Wire.Message(6)),
            cancellationToken,
            id));
    }

    /// <summary>Asks the worker to end, and waits until it has.</summary>
    public async Task<int> EndAsync(CancellationToken cancellationToken)
    {
        await _toWorker.Writer.WriteAsync(Wire.Message(Terminate), cancellationToken);
        await _worker!.WaitForExitAsync(cancellationToken);
        return _worker.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (_worker is { HasExited: false })
            _worker.Kill(entireProcessTree: true);
        _worker?.Dispose();
        _toWorker.Writer.TryComplete();
        await _app.DisposeAsync();
    }

    /// <summary>The texts of the exception in a StatusResult, whose Success is 1.</summary>
    private static string? ErrorOf(int field, byte[] response)
    {
        var status = Wire.Find(response, field) ?? [];
        return Wire.Find(status, 4) is [1]
            ? null
            : "failed " + string.Join('\n', Wire.Read(Wire.Find(status, 2) ?? []).Select(text => System.Text.Encoding.UTF8.GetString(text.Content)));
    }

    private string IdOf(string function) => Wire.FindText(Functions[function], 13);

    private void StartWorker(string folder, IEnumerable<(string Name, string Value)> settings)
    {
        string[] arguments =
        [
            Path.Combine(folder, "Kutip.Functions.dll"), "--functions-uri", _app.Urls.First(), "--functions-worker-id", "worker",
            "--functions-request-id", "start", "--functions-grpc-max-message-length", int.MaxValue.ToString(null as IFormatProvider),
        ];
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardError = true, WorkingDirectory = folder };
        foreach (var (name, value) in settings.Append(("FUNCTIONS_APPLICATION_DIRECTORY", folder)))
            start.Environment[name] = value;
        _worker = Process.Start(start)!;
        _errors = _worker.StandardError.ReadToEndAsync();
    }

    private async Task<byte[]> AnswerAsync(int response, byte[]? request, CancellationToken cancellationToken, string? id = null)
    {
        var answer = Awaited(KeyOf(response, id)).Task;
        if (request is not null)
            await _toWorker.Writer.WriteAsync(request, cancellationToken);
        var ended = _worker!.WaitForExitAsync(cancellationToken);
        if (await Task.WhenAny(answer, ended) == ended && !answer.IsCompleted)
            throw new InvalidOperationException($"The worker ended: {await _errors!}");
        return await answer;
    }

    private static string KeyOf(int response, string? id) => $"{response} {id}";

    private TaskCompletionSource<byte[]> Awaited(string key) =>
        _answers.GetOrAdd(key, _ => new TaskCompletionSource<byte[]>(TaskCreationOptions.RunContinuationsAsynchronously));

    private async Task TalkAsync(HttpContext context)
    {
        context.Response.ContentType = "application/grpc";
        await context.Response.StartAsync(context.RequestAborted);
        await Task.WhenAny(SendAsync(context), ReceiveAsync(context));
    }

    private async Task SendAsync(HttpContext context)
    {
        await foreach (var message in _toWorker.Reader.ReadAllAsync(context.RequestAborted))
        {
            var frame = new byte[5 + message.Length];
            BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), message.Length);
            message.CopyTo(frame, 5);
            await context.Response.Body.WriteAsync(frame, context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }
    }

    private async Task ReceiveAsync(HttpContext context)
    {
        var head = new byte[5];
        while (await context.Request.Body.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, context.RequestAborted) == head.Length)
        {
            var message = new byte[BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(1))];
            await context.Request.Body.ReadExactlyAsync(message, context.RequestAborted);
            foreach (var (field, content) in Wire.Read(message))
            {
                var id = field is LoadResponse or InvocationResponse ? Wire.FindText(content, 1) : null;
                Awaited(KeyOf(field, id)).TrySetResult(content);
            }
        }
    }
}
