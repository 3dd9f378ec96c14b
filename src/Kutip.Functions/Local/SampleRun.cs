using System.Net.Http.Json;
using System.Text.Json;
using Kutip.Cli.Extract;
using Kutip.Core;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Kutip.Functions.Local;

/// <summary>
/// What <c>-- --sample</c> does: uploads the sample articles over HTTP as anyone would, and prints each one's quotes when it is ready.
/// </summary>
internal sealed class SampleRun(IServer server, IHostApplicationLifetime lifetime, TimeProvider time) : BackgroundService
{
    private const string Switch = "--sample";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static void AddTo(IServiceCollection services, string[] args)
    {
        if (args.Contains(Switch))
            services.AddHostedService<SampleRun>();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await StartedAsync(stoppingToken);
        using var http = new HttpClient { BaseAddress = new Uri(server.Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/api/") };
        var files = SampleFiles.Find(AppContext.BaseDirectory);
        if (files.Count == 0)
        {
            Console.WriteLine("There are no sample articles: tests/samples of the repository was not found.");
            return;
        }

        var uploads = new List<(string Name, Uri Article)>();
        foreach (var file in files)
            uploads.Add((Path.GetFileName(file), await UploadAsync(http, file, stoppingToken)));
        foreach (var (name, article) in uploads)
            Print(name, await ReadyAsync(http, article, stoppingToken));
        Console.WriteLine($"{files.Count} sample articles are in. Try {http.BaseAddress}articles, and press Ctrl+C to end.");
    }

    private async Task StartedAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
    }

    private static void Print(string name, SampleAnswer? answer)
    {
        if (answer?.Extraction is { } extraction)
            QuoteTable.Write(extraction, Console.Out);
        else
            Console.WriteLine($"{name}: {answer?.Failure?.Reason ?? "is not ready after two minutes; see the lines above."}");
    }

    private static async Task<Uri> UploadAsync(HttpClient http, string file, CancellationToken cancellationToken)
    {
        await using var content = File.OpenRead(file);
        var name = Uri.EscapeDataString("samples/" + Path.GetFileName(file));
        using var answer = await http.PostAsync(new Uri($"articles?name={name}", UriKind.Relative), new StreamContent(content), cancellationToken);
        answer.EnsureSuccessStatusCode();
        return answer.Headers.Location!;
    }

    /// <summary>The article when it is ready or failed; null where it takes too long.</summary>
    private async Task<SampleAnswer?> ReadyAsync(HttpClient http, Uri article, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        while (time.GetElapsedTime(started) < Patience)
        {
            var json = await http.GetFromJsonAsync<JsonElement>(article, cancellationToken);
            switch (json.GetProperty("status").GetString())
            {
                case "ready":
                    return new SampleAnswer(json.Deserialize(KutipJson.Compact.Extraction), null);
                case "failed":
                    return new SampleAnswer(null, json.GetProperty("failure").Deserialize(KutipJson.Compact.Failure));
                default:
                    await Task.Delay(Pause, time, cancellationToken);
                    break;
            }
        }

        return null;
    }
}

/// <summary>What became of a sample: one of the two.</summary>
internal sealed record SampleAnswer(Extraction? Extraction, Failure? Failure);
