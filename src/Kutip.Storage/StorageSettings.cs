using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Azure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Kutip.Storage;

/// <summary>
/// The account behind the setting <see cref="StorageNames.Connection"/>, in each form that the Functions host reads: a connection string
/// under that name, with <c>AzureWebJobs</c> before it or among ConnectionStrings; or a section of that name with <c>blobServiceUri</c>,
/// <c>queueServiceUri</c> and <c>tableServiceUri</c>, or <c>accountName</c> for all three, and an identity by <c>credential</c> and <c>clientId</c>.
/// </summary>
internal sealed class StorageSettings(IConfiguration configuration, AzureComponentFactory components)
{
    private const string Name = StorageNames.Connection;
    private const string Prefix = "AzureWebJobs";

    /// <exception cref="OptionsValidationException">The setting is missing, incomplete or of none of these forms.</exception>
    public StorageClients Connect(BlobClientOptions blobs, QueueClientOptions queues, TableClientOptions tables)
    {
        if (Text() is { } text)
            return Connect(text, blobs, queues, tables);
        var section = configuration.GetSection(Name);
        if (!section.GetChildren().Any())
        {
            throw Invalid(
                $"The setting {Name} is missing: give it a connection string, or {Name}__blobServiceUri, __queueServiceUri and __tableServiceUri.");
        }

        var identity = Identity(section);
        return new StorageClients(
            new BlobServiceClient(Address(section, "blob"), identity, blobs),
            new QueueServiceClient(Address(section, "queue"), identity, queues),
            new TableServiceClient(Address(section, "table"), identity, tables));
    }

    private static StorageClients Connect(string text, BlobClientOptions blobs, QueueClientOptions queues, TableClientOptions tables)
    {
        try
        {
            return new StorageClients(new BlobServiceClient(text, blobs), new QueueServiceClient(text, queues), new TableServiceClient(text, tables));
        }
        catch (Exception error) when (error is FormatException or ArgumentException or InvalidOperationException)
        {
            throw Invalid($"The setting {Name} is not a storage connection string: {error.Message}");
        }
    }

    private string? Text() =>
        NotEmpty(configuration[Name]) ?? NotEmpty(configuration[Prefix + Name]) ?? NotEmpty(configuration.GetConnectionString(Name));

    private TokenCredential Identity(IConfigurationSection section)
    {
        try
        {
            return components.CreateTokenCredential(section);
        }
        catch (ArgumentException error)
        {
            throw Invalid($"The setting {Name} names no identity: {error.Message}");
        }
    }

    private static Uri Address(IConfigurationSection section, string service)
    {
        var address = NotEmpty(section[service + "ServiceUri"])
            ?? (NotEmpty(section["accountName"]) is { } account ? $"https://{account}.{service}.core.windows.net" : null);
        return Uri.TryCreate(address, UriKind.Absolute, out var uri)
            ? uri
            : throw Invalid($"The setting {Name}__{service}ServiceUri must be an absolute address, and is '{address}'.");
    }

    private static string? NotEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static OptionsValidationException Invalid(string message) => new(Name, typeof(StorageClients), [message]);
}
