using Azure.Data.Tables;
using Kutip.Core;
using Kutip.Storage.Tables;

namespace Kutip.Storage;

/// <summary>The quotes by speaker.</summary>
public sealed class QuoteRows(StorageClients clients, ArticleHeads heads)
{
    // Operations that one transaction may hold.
    private const int TransactionLimit = 100;

    /// <summary>One page of a speaker's quotes, the newest article first.</summary>
    /// <param name="speakerKey">The speaker's key.</param>
    /// <param name="top">How many at most.</param>
    /// <param name="continuation">Where the page before ended; null for the first.</param>
    public async Task<Page<QuoteRecord>> BySpeakerAsync(
        string speakerKey, int top, string? continuation, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {QuoteRow.PartitionOf(speakerKey)}");
        var pages = clients.QuotesTable.QueryAsync<TableEntity>(filter, top, cancellationToken: cancellationToken);
        await foreach (var page in pages.AsPages(continuation, top))
        {
            var records = await CurrentAsync(page.Values, cancellationToken);
            if (records.Count > 0 || page.ContinuationToken is null)
                return new Page<QuoteRecord>(records, page.ContinuationToken);
        }

        return new Page<QuoteRecord>([], null);
    }

    internal Task WriteAsync(Extraction extraction, string version, CancellationToken cancellationToken) =>
        SubmitAsync(QuoteRow.Write(extraction, version), TableTransactionActionType.UpsertReplace, cancellationToken);

    internal async Task DeleteAsync(Extraction extraction, string version, CancellationToken cancellationToken)
    {
        // One by one: a transaction fails whole over a row that an earlier try has deleted.
        foreach (var row in QuoteRow.Write(extraction, version))
            await clients.QuotesTable.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: cancellationToken);
    }

    private async Task SubmitAsync(IEnumerable<TableEntity> rows, TableTransactionActionType action, CancellationToken cancellationToken)
    {
        foreach (var partition in rows.GroupBy(row => row.PartitionKey))
        {
            foreach (var chunk in partition.Chunk(TransactionLimit))
                await clients.QuotesTable.SubmitTransactionAsync(chunk.Select(row => new TableTransactionAction(action, row)), cancellationToken);
        }
    }

    /// <summary>Those rows whose version is the one that their article's head names: the rest are not yet, or no longer, readable.</summary>
    private async Task<IReadOnlyList<QuoteRecord>> CurrentAsync(IReadOnlyList<TableEntity> rows, CancellationToken cancellationToken)
    {
        var read = rows.Select(QuoteRow.Read).ToArray();
        var ids = read.Select(row => row.Article).Distinct().ToArray();
        var states = await Task.WhenAll(ids.Select(id => heads.FindAsync(id, cancellationToken)));
        var byId = ids.Zip(states).ToDictionary(pair => pair.First, pair => pair.Second);

        var records = new List<QuoteRecord>(read.Length);
        foreach (var (article, version, quoteId, quote) in read)
        {
            if (byId[article] is not { Status: ArticleStatus.Ready } head || head.Version != version)
                continue;
            if ((quote ?? await LongQuoteAsync(article, version, quoteId, cancellationToken)) is { } found)
                records.Add(new QuoteRecord(head, found));
        }

        return records;
    }

    private async Task<Quote?> LongQuoteAsync(string article, string version, string quoteId, CancellationToken cancellationToken)
    {
        var extraction = await ExtractionBlobs.LoadAsync(clients.Extractions, article, version, cancellationToken);
        return extraction?.Quotes.FirstOrDefault(quote => quote.Id == quoteId);
    }
}
