namespace Kutip.Storage;

/// <summary>Adds up the digests of one day in one partition.</summary>
internal sealed class DigestSum
{
    private readonly NameSums _speakers = new();
    private readonly NameSums _entities = new();
    private int _articles;
    private int _quotes;

    public DigestSum Add(IEnumerable<ArticleDigest> digests)
    {
        foreach (var digest in digests)
        {
            _articles++;
            _quotes += digest.Quotes;
            _speakers.Add(digest.Speakers);
            _entities.Add(digest.Entities);
        }

        return this;
    }

    /// <param name="stamp">The day's stamp there, read before the digests.</param>
    public ShardRollup ToRollup(string stamp) => new(stamp, _articles, _quotes, [.. _speakers.Names], [.. _entities.Names]);
}
