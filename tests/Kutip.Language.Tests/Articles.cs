using Kutip.Core;

namespace Kutip.Language.Tests;

/// <summary>Articles made for tests.</summary>
internal static class Articles
{
    /// <summary>An article of <paramref name="text"/> alone, without paragraphs.</summary>
    public static Article Of(string text, string? language = null) => new()
    {
        Id = ArticleId.FromName("uji.txt"),
        Source = new Source { Name = "uji.txt", Format = "text" },
        Metadata = new Metadata { Language = language },
        Text = text,
    };
}
