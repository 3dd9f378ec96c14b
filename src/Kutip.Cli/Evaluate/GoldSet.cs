using Kutip.Articles;
using Kutip.Language;

namespace Kutip.Cli.Evaluate;

/// <summary>A folder of articles with annotations beside them.</summary>
internal sealed class GoldSet(Extractor extractor)
{
    public const string Ending = ".gold.json";

    private readonly ArticleReader _reader = new(new ArticleReaderOptions());

    /// <summary>The annotation files in the folder and its subfolders, in order.</summary>
    public static IReadOnlyList<string> Files(string folder)
    {
        var files = Directory.GetFiles(folder, "*" + Ending, SearchOption.AllDirectories);
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }

    /// <summary>Extracts the article beside an annotation and holds it against the annotation.</summary>
    /// <exception cref="GoldException">There is no such article, it cannot be read, or the annotation does not fit it.</exception>
    public async Task<Comparison> CompareAsync(string goldFile, CancellationToken cancellationToken)
    {
        var gold = GoldArticle.Read(goldFile);
        var file = ArticleOf(goldFile);
        await using var content = File.OpenRead(file);
        await foreach (var reading in _reader.ReadAsync(content, Path.GetFileName(file), cancellationToken: cancellationToken))
        {
            if (reading is not ArticleReading.Success { Article: var article })
                throw new GoldException($"{file}: {((ArticleReading.Unreadable)reading).Failure.Reason}");
            try
            {
                var placed = PlacedQuote.PlaceAll(gold, article.Text);
                return new Comparison(gold, article.Text, Pairing.Of(placed, extractor.Extract(article, cancellationToken).Quotes, article.Text));
            }
            catch (GoldException error)
            {
                throw new GoldException($"{goldFile}: {error.Message}", error);
            }
        }

        throw new GoldException($"{file}: holds no article.");
    }

    private static string ArticleOf(string goldFile)
    {
        var stem = Path.GetFileName(goldFile)[..^Ending.Length];
        var beside = Directory.GetFiles(Path.GetDirectoryName(goldFile)!, stem + ".*").Where(file => !file.EndsWith(Ending, StringComparison.Ordinal)).ToArray();
        return beside is [var only] ? only : throw new GoldException($"{goldFile}: has {beside.Length} articles beside it, and needs one.");
    }
}

/// <summary>What came of one article.</summary>
/// <param name="Text">The article's text, as it was read.</param>
internal sealed record Comparison(GoldArticle Gold, string Text, Pairing Pairing);
