namespace Kutip.Storage.Tests;

/// <summary>Exports that are longer than a page.</summary>
public sealed class QuoteExportTests(AzuriteFixture azurite)
{
    private const int Articles = 5;
    private const int Quotes = 110;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Read_OfASpeakerOrAPublisher_GivesEachQuoteOnce()
    {
        var worker = await Worker.StartAsync(azurite.ConnectionString, Cancellation);
        for (var i = 1; i <= Articles; i++)
        {
            await worker.DropAsync(Samples.Article($"ekspor/{i}.txt", ["ekspor bicara"], Quotes, 1, $"2025-06-0{i}", "Harian Ekspor"), Cancellation);
            await worker.ProcessAsync($"ekspor/{i}.txt", Cancellation);
        }

        var export = new QuoteExport(worker.Quotes, worker.Heads, worker.Extractions);
        foreach (var filter in (QuoteFilter[])[new() { SpeakerKey = "ekspor bicara" }, new() { Publisher = "harian ekspor" }])
        {
            var read = await export.ReadAsync(filter, Cancellation).Select(record => (record.Article.Published, record.Quote.Start)).ToListAsync(Cancellation);
            Assert.Equal(Articles * Quotes, read.Distinct().Count());
            Assert.Equal(Articles * Quotes, read.Count);
            Assert.Equal(read.OrderByDescending(quote => quote.Published, StringComparer.Ordinal).ThenBy(quote => quote.Start), read);
        }

        Assert.Empty(await export.ReadAsync(new QuoteFilter { Publisher = "Harian Ekspor", Language = "en" }, Cancellation).ToListAsync(Cancellation));
    }
}
