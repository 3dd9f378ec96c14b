using Kutip.LocalHost.Azurite;
using Kutip.LocalHost.Http;
using Kutip.LocalHost.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Kutip.LocalHost.Hosting;

/// <summary>Puts the local host together.</summary>
internal static class LocalHostComposition
{
    private const int UsualPort = 7071;
    private const long UsualBodyLimit = 100 * 1024 * 1024;

    // After the listeners' own drain there is still Azurite to end.
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(20);

    public static WebApplicationBuilder CreateWebBuilder(string[] args)
    {
        StartErrors.TellInOneSentence();
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environment.GetEnvironmentVariable("AZURE_FUNCTIONS_ENVIRONMENT") ?? Environments.Development,
        });
        AddLocalSettings(builder.Configuration, args);
        AddConsole(builder.Logging);
        AddServices(builder.Services);
        builder.WebHost.ConfigureKestrel((context, kestrel) =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = context.Configuration.GetValue("FUNCTIONS_REQUEST_BODY_SIZE_LIMIT", UsualBodyLimit);
            kestrel.ListenLocalhostOnly(context.Configuration.GetValue<int?>("port") ?? context.Configuration.GetValue("FUNCTIONS_PORT", UsualPort));
        });
        return builder;
    }

    public static IHost Build(WebApplicationBuilder builder)
    {
        var app = builder.Build();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseRouting();
        CrossOrigin.Use(app);
        return new LocalFunctionsHost(app, HttpFunctions.MapAll);
    }

    /// <summary>The "Values" of local.settings.json come before the environment, as under Core Tools.</summary>
    private static void AddLocalSettings(ConfigurationManager configuration, string[] args)
    {
        var file = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "local.settings.json"), optional: true).Build();
        configuration.AddInMemoryCollection(file.GetSection("Values").AsEnumerable(makePathsRelative: true).Where(pair => pair.Value is not null));
        configuration.AddInMemoryCollection(file.GetSection("Host").AsEnumerable().Where(pair => pair.Value is not null));
        configuration.AddEnvironmentVariables();
        configuration.AddCommandLine(args.Where(arg => arg.Contains('=', StringComparison.Ordinal)).ToArray());
    }

    private static void AddConsole(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddConsole(console => console.FormatterName = OneLineFormatter.FormatterName);
        logging.AddConsoleFormatter<OneLineFormatter, Microsoft.Extensions.Logging.Console.ConsoleFormatterOptions>();
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddFilter("Azure", LogLevel.Warning);

        // A failed start is told in one sentence; see StartErrors.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
    }

    private static void AddServices(IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<LocalHostOptions>()
            .BindConfiguration(LocalHostOptions.Section)
            .Validate(options => options.MessageLease >= TimeSpan.FromSeconds(1), "LocalHost__MessageLease must be at least a second, written hh:mm:ss.")
            .ValidateOnStart();
        services.AddProblemDetails();
        services.AddCors();
        services.AddMvcCore();
        services.Configure<HostOptions>(options => options.ShutdownTimeout = ShutdownTimeout);
        services.AddSingleton(provider => HostJson.Load(
            Path.Combine(AppContext.BaseDirectory, "host.json"), provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<FunctionCatalog>();
        services.AddSingleton<FunctionKeys>();
        services.AddSingleton<Invoker>();
        services.AddSingleton<RequestLimit>();
        services.AddSingleton<ListenerFactory>();
        services.AddSingleton<StorageConnections>();
        services.AddSingleton<WakeUps>();
        services.AddHostedService<AzuriteService>();
        services.AddHostedService<ListenerHost>();
    }
}
