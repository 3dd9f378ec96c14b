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
            var current = await heads.FindCurrentAsync(rows, cancellationToken);
            var records = new QuoteRecord?[rows.Count];
            for (var i = 0; i < rows.Count; i++)
            {
                if (current[i] is { } head && await ReadAsync(rows[i], head, cancellationToken) is { } quote && filter.Passes(quote, head))
                    records[i] = new QuoteRecord(head, quote);
            }

            return records;
        }
    }

    private async Task<Quote?> ReadAsync(TableEntity row, ArticleHead head, CancellationToken cancellationToken)
    {
        if (ExtractionRows.ReadQuote(row) is { } quote)
            return quote;
        var extraction = await ExtractionBlobs.LoadAsync(clients.Extractions, head.Id, head.Generation!, cancellationToken);
        return extraction?.Quotes.FirstOrDefault(each => each.Id == row.GetString("Quote"));
    }
}
