using System.Globalization;
using Kutip.Core;
using Kutip.Language.Entities;
using Kutip.Language.Quotes;
using Kutip.Language.Tokens;

namespace Kutip.Language;

/// <summary>Finds who said what in an article. Pure and safe for use by many threads at once: no I/O after <see cref="Load"/>, no clock.</summary>
public sealed class Extractor
{
    private readonly EntityFinder _entities = new();

    private Extractor()
    {
    }

    /// <summary>The release, and after the plus sign what changes with every change of code, lexicon or model.</summary>
    public string Version { get; } = MakeVersion();

    /// <summary>Reads the lexicons and models that the assembly carries.</summary>
    public static Extractor Load() => new();

    /// <summary>The entities and quotes of <paramref name="article"/>.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Extraction Extract(Article article, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        cancellationToken.ThrowIfCancellationRequested();
        var document = Document.Create(article);
        var entities = _entities.Find(document);
        cancellationToken.ThrowIfCancellationRequested();
        var quotes = QuoteFinder.Find(document, entities, cancellationToken);
        return new Extraction(article) { Entities = entities, Quotes = quotes };
    }

    private static string MakeVersion()
    {
        // A deterministic build gives the module an id made from its content, the embedded files among it.
        var assembly = typeof(Extractor).Assembly;
        var content = assembly.ManifestModule.ModuleVersionId.ToString("N", CultureInfo.InvariantCulture).AsSpan(0, 8);
        return $"{assembly.GetName().Version?.ToString(3)}+{content}";
    }
}
