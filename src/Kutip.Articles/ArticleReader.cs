using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Kutip.Articles.Press;
using Kutip.Core;

namespace Kutip.Articles;

/// <summary>Reads files of any known format into articles.</summary>
public sealed class ArticleReader
{
    private readonly ArticleReaderOptions _options;

    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public ArticleReader(ArticleReaderOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        _options = options;
    }

    /// <summary>
    /// Reads <paramref name="content"/> to its end: one reading for a plain file, one for each entry of a bundle.
    /// A file that gives no article is a reading too; nothing is thrown for bad input.
    /// </summary>
    /// <param name="content">The file; not disposed.</param>
    /// <param name="name">The file's name, which names the article; its extension is no more than a hint of the format.</param>
    /// <param name="contentType">The media type it was sent with, as a hint.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="IOException"><paramref name="content"/> cannot be read.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async IAsyncEnumerable<ArticleReading> ReadAsync(
        Stream content, string name, string? contentType = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentException.ThrowIfNullOrEmpty(name);
        var bytes = await BoundedStream.ReadAsync(content, _options.MaxBytes, cancellationToken);
        yield return bytes switch
        {
            null => Unreadable(name, FailureCodes.TooLarge, $"{name} is over {_options.MaxBytes:N0} bytes."),
            [] => Unreadable(name, FailureCodes.Empty, $"{name} has no bytes."),
            _ => ReadText(name, contentType, bytes),
        };
    }

    private static ArticleReading ReadText(string name, string? contentType, byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var lines = Lines.Of(text);
        if (lines.Count == 0)
            return Unreadable(name, FailureCodes.NoText, $"{name} holds no text.");

        var source = new Source
        {
            Name = name,
            Format = "text",
            ContentType = contentType ?? "text/plain",
            Bytes = bytes.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
        };
        return new ArticleReading.Success(name, ArticleComposer.Compose(ArticleId.FromName(name), source, text, lines, new Metadata()));
    }

    private static ArticleReading.Unreadable Unreadable(string name, string code, string reason) => new(name, new Failure(code, reason));
}
