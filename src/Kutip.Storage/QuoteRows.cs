using Azure.Data.Tables;
using Kutip.Core;
using Kutip.Storage.Tables;

namespace Kutip.Storage;

/// <summary>The quotes, by speaker and by the entities that they name.</summary>
public sealed class QuoteRows(StorageClients clients, ArticleHeads heads)
{
    private readonly RowReader _reader = new(clients.ArticlesTable);

    /// <summary>One page of quotes, those of the newest article first.</summary>
    /// <param name="filter">Which quotes.</param>
    /// <param name="top">How many at most.</param>
    /// <param name="continuation">Where the page before ended; null for the first.</param>
    /// <exception cref="InvalidContinuationException"><paramref name="continuation"/> is of another list.</exception>
    public Task<Page<QuoteRecord>> ListAsync(QuoteFilter filter, int top, string? continuation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return _reader.PageAsync(filter.Span(), top, continuation, SelectAsync, cancellationToken);

        async Task<IReadOnlyList<QuoteRecord?>> SelectAsync(IReadOnlyList<TableEntity> rows)
        {
            // What a row itself refuses costs no look at its article.
            var quotes = rows.Select(ExtractionRows.ReadQuote).ToArray();
            var wanted = Enumerable.Range(0, rows.Count).Where(i => filter.MayPass(rows[i], quotes[i])).ToArray();
            var current = await heads.FindCurrentAsync([.. wanted.Select(i => rows[i])], cancellationToken);
            var records = new QuoteRecord?[rows.Count];
            foreach (var (i, found) in wanted.Zip(current))
            {
                if (found is { } head && (quotes[i] ?? await ReadAsync(rows[i], head, cancellationToken)) is { } quote && filter.Passes(quote, head))
                    records[i] = new QuoteRecord(head, quote);
            }

            return records;
        }
    }

    /// <summary>A quote that is too long for its row.</summary>
    private async Task<Quote?> ReadAsync(TableEntity row, ArticleHead head, CancellationToken cancellationToken)
    {
        var extraction = await ExtractionBlobs.LoadAsync(clients.Extractions, head.Id, head.Generation!, cancellationToken);
        return extraction?.Quotes.FirstOrDefault(each => each.Id == row.GetString("Quote"));
    }
}
