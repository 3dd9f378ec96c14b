using Kutip.Core;

namespace Kutip.Articles;

/// <summary>What reading a file, or one entry of a bundle, came to.</summary>
/// <param name="Name">The file's name, or for an entry of a bundle the bundle's name, a slash and the entry's.</param>
public abstract record ArticleReading(string Name)
{
    /// <summary>The file holds an article.</summary>
    public sealed record Success(string Name, Article Article) : ArticleReading(Name);

    /// <summary>The file gives no article, for a reason that no retry would change.</summary>
    public sealed record Unreadable(string Name, Failure Failure) : ArticleReading(Name);
}
