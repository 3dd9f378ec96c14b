using Kutip.Articles;
using Kutip.Functions.Http;
using Kutip.Language;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Kutip.Functions;

/// <summary>What the functions need beside the storage.</summary>
internal static class KutipServices
{
    public static IServiceCollection AddKutip(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<KutipOptions>()
            .BindConfiguration(KutipOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton(provider => new ArticleReader(provider.GetRequiredService<IOptions<KutipOptions>>().Value.ToReaderOptions()));
        services.AddSingleton(_ => Extractor.Load());
        services.AddSingleton<ArticleIntake>();
        services.AddSingleton<Readiness>();
        services.AddProblemDetails(options => options.CustomizeProblemDetails = HostProblems.Name);
        services.AddHostedService<StoragePreparation>();
        return services;
    }
}
