using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Kutip.LocalHost.Hosting;
using Microsoft.Extensions.Configuration;

namespace Kutip.LocalHost.Storage;

/// <summary>
/// The storage accounts behind the triggers' connection names, found as the Functions host finds them: the setting of that name
/// or with <c>AzureWebJobs</c> before it, or its section with service addresses and an identity.
/// </summary>
internal sealed class StorageConnections(IConfiguration configuration)
{
    public const string HostConnection = "AzureWebJobsStorage";
    public const string Emulator = "UseDevelopmentStorage=true";

    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan NetworkTimeout = TimeSpan.FromSeconds(30);

    /// <summary>Whether the account of <paramref name="connection"/> is the emulator on its usual ports.</summary>
    public bool IsEmulator(string? connection)
    {
        var name = connection ?? HostConnection;
        return Section(name, "blob") is null && (Text(name) ?? (name == HostConnection ? Emulator : null)) == Emulator;
    }

    public BlobServiceClient Blobs(string? connection)
    {
        var options = Bounded(new BlobClientOptions());
        var name = connection ?? HostConnection;
        return Section(name, "blob") is { } section
            ? new BlobServiceClient(section.Address, section.Identity, options)
            : FromText(name, text => new BlobServiceClient(text, options));
    }

    public QueueServiceClient Queues(string? connection)
    {
        // Encoding is the listener's: a message that does not keep to it must still be read, to be set aside.
        var options = Bounded(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None });
        var name = connection ?? HostConnection;
        return Section(name, "queue") is { } section
            ? new QueueServiceClient(section.Address, section.Identity, options)
            : FromText(name, text => new QueueServiceClient(text, options));
    }

    // Few and short, so that an outage ends in a line of the log and not in a silent listener.
    private static T Bounded<T>(T options)
        where T : ClientOptions
    {
        (options.Retry.Delay, options.Retry.MaxDelay, options.Retry.NetworkTimeout) = (FirstDelay, LongestDelay, NetworkTimeout);
        return options;
    }

    private T FromText<T>(string name, Func<string, T> connect)
    {
        var text = Required(name);
        try
        {
            return connect(text);
        }
        catch (Exception error) when (error is FormatException or ArgumentException or InvalidOperationException)
        {
            throw new HostStartException($"The setting {name} is not a storage connection string: {error.Message}", error);
        }
    }

    private string Required(string name)
    {
        var text = Text(name) ?? (name == HostConnection ? Emulator : null);
        return text ?? throw new HostStartException($"The setting {name} is missing: give it a storage connection string, or {name}__blobServiceUri and {name}__queueServiceUri.");
    }

    private string? Text(string name) =>
        NotEmpty(configuration[name]) ?? NotEmpty(configuration["AzureWebJobs" + name]) ?? NotEmpty(configuration.GetConnectionString(name));

    private (Uri Address, TokenCredential Identity)? Section(string name, string service)
    {
        var section = configuration.GetSection(name);
        var address = NotEmpty(section[service + "ServiceUri"])
            ?? (NotEmpty(section["accountName"]) is { } account ? $"https://{account}.{service}.core.windows.net" : null);
        if (address is null)
            return null;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
            throw new HostStartException($"The setting {name}__{service}ServiceUri must be an absolute address, and is '{address}'.");
        return (uri, Identity(section));
    }

    private static TokenCredential Identity(IConfigurationSection section) =>
        string.Equals(section["credential"], "managedidentity", StringComparison.OrdinalIgnoreCase)
            ? new ManagedIdentityCredential(NotEmpty(section["clientId"]) is { } id
                ? ManagedIdentityId.FromUserAssignedClientId(id)
                : ManagedIdentityId.SystemAssigned)
            : new DefaultAzureCredential();

    private static string? NotEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
