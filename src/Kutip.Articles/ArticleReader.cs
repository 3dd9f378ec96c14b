using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Kutip.Articles.Formats;
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
        if (bytes is null)
        {
            yield return Unreadable(name, FailureCodes.TooLarge, $"{name} is over {_options.MaxBytes:N0} bytes.");
            yield break;
        }

        await foreach (var reading in ReadAsync(new FileContent(name, bytes, contentType), 0, cancellationToken))
            yield return reading;
    }

    private async IAsyncEnumerable<ArticleReading> ReadAsync(FileContent file, int depth, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var step = new Step(file, _options, timeout);
        while (await step.NextAsync(cancellationToken) is { } entry)
        {
            if (entry is FormatEntry.Found found)
            {
                yield return Compose(file, found, step.Reader!);
                continue;
            }

            if (entry is FormatEntry.Failed failed)
            {
                yield return new ArticleReading.Unreadable(failed.Name, failed.Failure);
                continue;
            }

            var inner = (FormatEntry.Inner)entry;
            if (depth == _options.MaxBundles)
            {
                yield return Unreadable(inner.Name, FailureCodes.TooLarge, $"{inner.Name} is a file in bundles over {_options.MaxBundles} deep.");
                continue;
            }

            await foreach (var reading in ReadAsync(new FileContent(inner.Name, inner.Bytes, null), depth + 1, cancellationToken))
                yield return reading;
        }
    }

    private static ArticleReading Compose(FileContent file, FormatEntry.Found found, IFormatReader reader)
    {
        var name = found.Name ?? file.Name;
        var source = new Source
        {
            Name = name,
            Format = reader.Format,
            ContentType = reader.ContentType,
            Bytes = file.Bytes.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(file.Bytes)),
        };
        return DraftComposer.Compose(source, found.Draft) is { } article
            ? new ArticleReading.Success(name, article)
            : Unreadable(name, FailureCodes.NoText, $"{name} holds no article text.");
    }

    private static ArticleReading.Unreadable Unreadable(string name, string code, string reason) => new(name, new Failure(code, reason));

    /// <summary>Takes one entry after the other, each under the time limit and off the caller's thread.</summary>
    private sealed class Step(FileContent file, ArticleReaderOptions options, CancellationTokenSource timeout)
    {
        private IEnumerator<FormatEntry>? _entries;
        private bool _ended;

        public IFormatReader? Reader { get; private set; }

        public async Task<FormatEntry?> NextAsync(CancellationToken cancellationToken)
        {
            if (_ended)
                return null;
            timeout.CancelAfter(options.Timeout);
            try
            {
                // A library that does not watch the token is left behind when the time is over.
                return await Task.Run(Next, timeout.Token).WaitAsync(timeout.Token);
            }
            catch (UnreadableFileException e)
            {
                return End(e.Code, e.Message);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                return End(FailureCodes.Timeout, $"{file.Name} took over {options.Timeout.TotalSeconds:0.###} s to read.");
            }
        }

        private FormatEntry? Next()
        {
            if (_entries is null)
            {
                Reader = FormatReaders.For(file);
                _entries = Reader.Read(file, options, timeout.Token).GetEnumerator();
            }

            if (_entries.MoveNext())
                return _entries.Current;
            _ended = true;
            _entries.Dispose();
            return null;
        }

        private FormatEntry.Failed End(string code, string reason)
        {
            _ended = true;
            return new FormatEntry.Failed(file.Name, new Failure(code, reason));
        }
    }
}
