using Kutip.Articles;
using Microsoft.Extensions.Configuration;

namespace Kutip.Functions.Tests;

public sealed class KutipOptionsTests
{
    [Fact]
    public void ToReaderOptions_OfDefaults_AreTheReadersOwn() => Assert.Equal(new ArticleReaderOptions(), new KutipOptions().ToReaderOptions());

    [Fact]
    public void ToReaderOptions_OfSettings_CarryEveryLimit()
    {
        var names = typeof(KutipOptions).GetProperties().Where(property => property.CanWrite).Select(property => property.Name).ToList();
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(names.Select((name, index) => KeyValuePair.Create(name, (string?)$"{100 + index}")))
            .Build();

        var limits = settings.Get<KutipOptions>()!.ToReaderOptions();

        var values = new[]
        {
            limits.MaxBytes, (long)limits.Timeout.TotalSeconds, limits.MaxDepth, limits.MaxElements, limits.MaxUnpackedBytes, limits.MaxRatio, limits.MaxEntries,
            limits.MaxBundles, limits.MaxPages,
        };
        Assert.Equal(names.Select((_, index) => 100L + index), values.Order());
    }
}
