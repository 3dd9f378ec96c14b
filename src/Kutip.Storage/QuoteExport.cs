using System.Runtime.CompilerServices;

namespace Kutip.Storage;

/// <summary>All quotes that meet a filter, however many, without holding more than a page of them.</summary>
public sealed class QuoteExport(QuoteRows quotes, ArticleHeads heads, Extractions extractions)
{
    private const int PageSize = 200;

    // Extractions read at once where quotes of every speaker are wanted.
    private const int AtOnce = 8;

    /// <summary>
    /// The quotes, those of the newest article first: of a speaker or entity by their rows; of everybody from the extractions of the
    /// articles that the filter selects.
    /// </summary>
    public IAsyncEnumerable<QuoteRecord> ReadAsync(QuoteFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return filter is { SpeakerKey: null, EntityKey: null } ? ReadArticlesAsync(filter, cancellationToken) : ReadRowsAsync(filter, cancellationToken);
    }

    private async IAsyncEnumerable<QuoteRecord> ReadRowsAsync(QuoteFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? continuation = null;
        do
        {
            var page = await quotes.ListAsync(filter, PageSize, continuation, cancellationToken);
            foreach (var record in page.Values)
                yield return record;
            continuation = page.Continuation;
        }
        while (continuation is not null);
    }

    private async IAsyncEnumerable<QuoteRecord> ReadArticlesAsync(QuoteFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var articles = new ArticleFilter { Status = ArticleStatus.Ready, Publisher = filter.Publisher, Language = filter.Language, Period = filter.Period };
        string? continuation = null;
        do
        {
            var page = await heads.ListAsync(articles, PageSize, continuation, cancellationToken);
            foreach (var chunk in page.Values.Chunk(AtOnce))
            {
                foreach (var record in (await Task.WhenAll(chunk.Select(head => ReadArticleAsync(head, filter, cancellationToken)))).SelectMany(records => records))
                    yield return record;
            }

            continuation = page.Continuation;
        }
        while (continuation is not null);
    }

    private async Task<IReadOnlyList<QuoteRecord>> ReadArticleAsync(ArticleHead? head, QuoteFilter filter, CancellationToken cancellationToken)
    {
        while (head is { Status: ArticleStatus.Ready } current)
        {
            if (await extractions.LoadAsync(current, cancellationToken) is { } extraction)
                return [.. extraction.Quotes.Where(quote => filter.Passes(quote, current)).Select(quote => new QuoteRecord(current, quote))];

            // A newer version has taken its place since the list was read, or it was deleted.
            head = await heads.FindAsync(current.Id, cancellationToken);
        }

        return [];
    }
}
