using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Azure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Kutip.Storage;

/// <summary>Puts the article storage into a program's services.</summary>
public static class ArticleStorageServices
{
    // Tries and waits of one call stay few: an outage that lasts is left to the queue's own retries.
    private const int MaxRetries = 4;
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan NetworkTimeout = TimeSpan.FromSeconds(30);

    private static readonly BlobClientOptions BlobOptions = Bounded(new BlobClientOptions());
    private static readonly TableClientOptions TableOptions = Bounded(new TableClientOptions());

    /// <summary>Functions decode Base64 by default, so messages are sent in it.</summary>
    private static readonly QueueClientOptions QueueOptions = Bounded(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });

    /// <summary>
    /// Adds the stores on the account behind the setting <see cref="StorageNames.Connection"/>: a connection string, or a section with
    /// <c>blobServiceUri</c>, <c>queueServiceUri</c>, <c>tableServiceUri</c>, <c>credential</c> and <c>clientId</c>.
    /// </summary>
    public static IServiceCollection AddArticleStorage(this IServiceCollection services)
    {
        services.AddAzureClientsCore();
        services.AddSingleton(provider => Connect(
            provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<AzureComponentFactory>()));
        services.AddSingleton<ArticleHeads>();
        services.AddSingleton<Uploads>();
        services.AddSingleton<ParsedArticles>();
        services.AddSingleton<QuoteRows>();
        services.AddSingleton<EntityRows>();
        services.AddSingleton<Extractions>();
        services.AddSingleton<Deletions>();
        services.AddSingleton<PeriodCounter>();
        services.AddSingleton<QuoteExport>();
        services.AddSingleton<StorageProbe>();
        services.AddSingleton<PoisonMessages>();
        return services;
    }

    /// <exception cref="OptionsValidationException">The setting is missing or incomplete.</exception>
    private static StorageClients Connect(IConfiguration configuration, AzureComponentFactory components)
    {
        if (configuration[StorageNames.Connection] is { Length: > 0 } text)
            return Connect(text);

        var section = configuration.GetSection(StorageNames.Connection);
        if (!section.GetChildren().Any())
        {
            throw Invalid(
                $"The setting {StorageNames.Connection} is missing: give it a connection string, or {StorageNames.Connection}__blobServiceUri, __queueServiceUri and __tableServiceUri.");
        }

        TokenCredential credential = components.CreateTokenCredential(section);
        return new StorageClients(
            new BlobServiceClient(Address(section, "blobServiceUri"), credential, BlobOptions),
            new QueueServiceClient(Address(section, "queueServiceUri"), credential, QueueOptions),
            new TableServiceClient(Address(section, "tableServiceUri"), credential, TableOptions));
    }

    private static T Bounded<T>(T options)
        where T : ClientOptions
    {
        (options.Retry.MaxRetries, options.Retry.Delay, options.Retry.MaxDelay) = (MaxRetries, FirstDelay, LongestDelay);
        options.Retry.NetworkTimeout = NetworkTimeout;
        return options;
    }

    private static StorageClients Connect(string text)
    {
        try
        {
            return new StorageClients(new BlobServiceClient(text, BlobOptions), new QueueServiceClient(text, QueueOptions), new TableServiceClient(text, TableOptions));
        }
        catch (Exception error) when (error is FormatException or ArgumentException or InvalidOperationException)
        {
            throw Invalid($"The setting {StorageNames.Connection} is not a storage connection string: {error.Message}");
        }
    }

    private static Uri Address(IConfigurationSection section, string name) =>
        Uri.TryCreate(section[name], UriKind.Absolute, out var address)
            ? address
            : throw Invalid($"The setting {section.Path}__{name} must be an absolute address, and is '{section[name]}'.");

    private static OptionsValidationException Invalid(string message) => new(StorageNames.Connection, typeof(StorageClients), [message]);
}
