using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Kutip.LocalHost.Hosting;

/// <summary>The running program: maps the routes at its start and tells where it serves.</summary>
internal sealed class LocalFunctionsHost(WebApplication app, Func<WebApplication, IReadOnlyList<(string Methods, string Route)>> map)
    : IHost, IAsyncDisposable
{
    public IServiceProvider Services => app.Services;

    /// <exception cref="HostStartException">Something that the host needs is not there; the message says what to do.</exception>
    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            var routes = map(app);
            await app.StartAsync(cancellationToken);
            Announce(routes);
        }
        catch (IOException error) when (error.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new HostStartException("The HTTP port is taken: stop the program that holds it, or choose another with FUNCTIONS_PORT.", error);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken = default) => app.StopAsync(cancellationToken);

    public void Dispose() => ((IDisposable)app).Dispose();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private void Announce(IReadOnlyList<(string Methods, string Route)> routes)
    {
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger<LocalFunctionsHost>();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        foreach (var (methods, route) in routes.OrderBy(route => route.Route, StringComparer.Ordinal))
            HostLog.Notice(logger, string.Create(CultureInfo.InvariantCulture, $"{methods,-5} {address}/{route}"));
    }
}
