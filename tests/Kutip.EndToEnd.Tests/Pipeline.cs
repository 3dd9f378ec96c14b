using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Kutip.Core;
using Kutip.Functions;
using Kutip.Functions.Http;
using Kutip.Functions.Telemetry;
using Kutip.LocalHost.Hosting;
using Kutip.Storage;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Kutip.EndToEnd.Tests;

/// <summary>The whole program on the tests' storage, with its HTTP and a way behind it.</summary>
public sealed class Pipeline : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly string _storage;

    private Pipeline(IHost host, string storage)
    {
        (_host, _storage) = (host, storage);
        var address = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Http = new HttpClient { BaseAddress = new Uri(address + "/api/") };
    }

    public HttpClient Http { get; }

    public BlobContainerClient Blobs(string container) => new(_storage, container);

    public QueueClient Queue(string name) => new(_storage, name, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });

    /// <summary>Composes the program as Program.cs does, and starts it.</summary>
    public static async Task<Pipeline> StartAsync(
        string storage, CancellationToken cancellationToken, Action<FunctionsApplicationBuilder>? configure = null, params string[] settings)
    {
        var builder = FunctionsApplication.CreateBuilder(
        [
            "--port=0", $"AzureWebJobsStorage={storage}", $"ArticleStorage={storage}",
            "AzureFunctionsJobHost:extensions:queues:visibilityTimeout=00:00:00.3",
            "AzureFunctionsJobHost:extensions:queues:maxPollingInterval=00:00:00.5",
            .. settings,
        ]);
        builder.ConfigureFunctionsWebApplication();
        builder.UseMiddleware<ProblemMiddleware>();
        builder.Services.AddArticleStorage();
        builder.Services.AddKutip();
        builder.AddTelemetry();
        builder.Services.Configure<LocalHostOptions>(options =>
        {
            options.FunctionsAssembly = typeof(KutipOptions).Assembly;
            options.MessageLease = TimeSpan.FromSeconds(5);
        });
        configure?.Invoke(builder);
        var host = builder.Build();
        await host.StartAsync(cancellationToken);
        return new Pipeline(host, storage);
    }

    /// <summary>Uploads over HTTP and gives the article's address.</summary>
    public async Task<Uri> UploadAsync(string name, byte[] content, CancellationToken cancellationToken)
    {
        using var answer = await Http.PostAsync(
            new Uri($"articles?name={Uri.EscapeDataString(name)}", UriKind.Relative), new ByteArrayContent(content), cancellationToken);
        answer.EnsureSuccessStatusCode();
        return answer.Headers.Location!;
    }

    public Task<Uri> UploadAsync(string name, string content, CancellationToken cancellationToken) =>
        UploadAsync(name, Encoding.UTF8.GetBytes(content), cancellationToken);

    /// <summary>Puts a file into the container, past HTTP.</summary>
    public async Task DropAsync(string name, string content, CancellationToken cancellationToken) =>
        await Blobs(StorageNames.Articles).GetBlobClient(name).UploadAsync(BinaryData.FromString(content), overwrite: true, cancellationToken);

    /// <summary>The article's answer once it has <paramref name="status"/> and <paramref name="condition"/> holds.</summary>
    public Task<JsonElement> StateAsync(
        Uri article, string status, CancellationToken cancellationToken, Func<JsonElement, bool>? condition = null) =>
        Eventually.BecomesAsync(
            () => ReadAsync(article, cancellationToken),
            json => json.TryGetProperty("status", out var value) && value.ValueKind == JsonValueKind.String && value.ValueEquals(status) && condition?.Invoke(json) != false,
            cancellationToken);

    public static Uri AddressOf(string name) => new($"/api/articles/{ArticleId.FromName(name)}", UriKind.Relative);

    public async Task<JsonElement> ReadAsync(Uri address, CancellationToken cancellationToken)
    {
        using var answer = await Http.GetAsync(address, cancellationToken);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _host.StopAsync(CancellationToken.None);
        await ((IAsyncDisposable)_host).DisposeAsync();
    }
}
