using Kutip.LocalHost.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Kutip.LocalHost.Tests;

/// <summary>The functions of these tests, running.</summary>
public sealed class TestHost : IAsyncDisposable
{
    private readonly IHost _host;

    private TestHost(IHost host)
    {
        _host = host;
        Calls = host.Services.GetRequiredService<Calls>();
        Http = new HttpClient { BaseAddress = new Uri(host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
    }

    public Calls Calls { get; }

    public HttpClient Http { get; }

    public static async Task<TestHost> StartAsync(
        string storage, Action<FunctionsApplicationBuilder>? configure = null, CancellationToken cancellationToken = default)
    {
        var builder = FunctionsApplication.CreateBuilder(["--port=0", $"AzureWebJobsStorage={storage}"]);
        builder.ConfigureFunctionsWebApplication();
        builder.Services.AddSingleton<Calls>();
        builder.Services.Configure<LocalHostOptions>(options =>
        {
            options.FunctionsAssembly = typeof(TestFunctions).Assembly;
            options.MessageLease = TimeSpan.FromSeconds(3);
            options.DrainTimeout = TimeSpan.FromSeconds(1);
        });
        configure?.Invoke(builder);
        var host = builder.Build();
        await host.StartAsync(cancellationToken);
        return new TestHost(host);
    }

    public Task StopAsync() => _host.StopAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _host.StopAsync(CancellationToken.None);
        await ((IAsyncDisposable)_host).DisposeAsync();
    }
}
