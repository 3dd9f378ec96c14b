using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Azure;
using Microsoft.Extensions.DependencyInjection;

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

    /// <summary>Adds the stores on the account behind the setting <see cref="StorageNames.Connection"/>; see <see cref="StorageSettings"/>.</summary>
    public static IServiceCollection AddArticleStorage(this IServiceCollection services)
    {
        services.AddAzureClientsCore();
        services.AddSingleton<StorageSettings>();
        services.AddSingleton(provider => provider.GetRequiredService<StorageSettings>().Connect(BlobOptions, QueueOptions, TableOptions));
        services.AddSingleton<ArticleHeads>();
        services.AddSingleton<Uploads>();
        services.AddSingleton<ParsedArticles>();
        services.AddSingleton<QuoteRows>();
        services.AddSingleton<EntityRows>();
        services.AddSingleton<Extractions>();
        services.AddSingleton<Deletions>();
        services.AddSingleton<PeriodCounter>();
        services.AddSingleton<SigningKey>();
        services.AddSingleton<QuoteExport>();
        services.AddSingleton<StorageProbe>();
        services.AddSingleton<PoisonMessages>();
        return services;
    }

    private static T Bounded<T>(T options)
        where T : ClientOptions
    {
        (options.Retry.MaxRetries, options.Retry.Delay, options.Retry.MaxDelay) = (MaxRetries, FirstDelay, LongestDelay);
        options.Retry.NetworkTimeout = NetworkTimeout;
        return options;
    }
}
