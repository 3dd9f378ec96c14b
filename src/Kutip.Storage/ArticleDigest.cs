namespace Kutip.Storage;

/// <summary>What one article adds to the counts of its day.</summary>
/// <param name="Quotes">All of its quotes, those without a speaker among them.</param>
/// <param name="Speakers">Its speakers with the number of their quotes.</param>
/// <param name="Entities">Its named entities with the number of their mentions.</param>
internal sealed record ArticleDigest(int Quotes, IReadOnlyList<NameCount> Speakers, IReadOnlyList<NameCount> Entities)
{
    public static ArticleDigest Empty { get; } = new(0, [], []);
}
