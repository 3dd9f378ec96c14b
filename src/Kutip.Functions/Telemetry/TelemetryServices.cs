using System.Reflection;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Resources;
#if !LOCAL_HOST
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
#endif

namespace Kutip.Functions.Telemetry;

/// <summary>Sends telemetry where the settings say; nowhere, and at no cost, where they say nothing.</summary>
internal static class TelemetryServices
{
    public const string OtlpSetting = "OTEL_EXPORTER_OTLP_ENDPOINT";
    public const string AzureMonitorSetting = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    /// <summary>What the Azure SDK names its own spans by: one for each call of storage. Those of the HTTP below them, with their addresses, stay out.</summary>
    private static readonly string[] StorageSources = ["Azure.Storage.*", "Azure.Data.Tables.*"];

    public static void AddTelemetry(this FunctionsApplicationBuilder builder)
    {
        builder.Services.AddMetrics();
        builder.Services.AddSingleton<PipelineTelemetry>();
        var otlp = !string.IsNullOrWhiteSpace(builder.Configuration[OtlpSetting]);
        var azureMonitor = builder.Configuration[AzureMonitorSetting];
        if (!otlp && string.IsNullOrWhiteSpace(azureMonitor))
            return;

        var telemetry = AddOpenTelemetry(builder);
        if (otlp)
            telemetry.UseOtlpExporter();
        if (!string.IsNullOrWhiteSpace(azureMonitor))
            UseAzureMonitor(telemetry, azureMonitor, builder.Configuration[AzureMonitorIdentity.Setting]);
    }

    /// <summary>Collects, without an exporter yet.</summary>
    public static OpenTelemetryBuilder AddOpenTelemetry(FunctionsApplicationBuilder builder)
    {
        var version = typeof(TelemetryServices).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        builder.Logging.AddOpenTelemetry(logs => (logs.IncludeScopes, logs.IncludeFormattedMessage) = (true, true));
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("kutip", serviceVersion: version).AddEnvironmentVariableDetector())
            .WithTracing(tracing => tracing.AddSource([PipelineTelemetry.Name, .. StorageSources]))
            .WithMetrics(metrics => metrics.AddMeter(PipelineTelemetry.Name))
            .WithLogging();
#if LOCAL_HOST
        // What the Functions host and worker send of requests and invocations themselves.
        telemetry.WithTracing(tracing => OpenTelemetry.Trace.AspNetCoreInstrumentationTracerProviderBuilderExtensions.AddAspNetCoreInstrumentation(tracing)
            .AddSource("Microsoft.Azure.Functions.Worker"));
#else
        telemetry.UseFunctionsWorkerDefaults();
#endif
        return telemetry;
    }

    private static void UseAzureMonitor(OpenTelemetryBuilder telemetry, string connection, string? authentication) =>
        telemetry.UseAzureMonitorExporter(options =>
        {
            options.ConnectionString = connection;
            options.Credential = AzureMonitorIdentity.Read(authentication);
        });
}
