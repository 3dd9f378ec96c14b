namespace Kutip.Articles.Formats;

/// <summary>Reads one format.</summary>
internal interface IFormatReader
{
    /// <summary>The format's name in <see cref="Core.Source.Format"/>.</summary>
    string Format { get; }

    /// <summary>The format's media type.</summary>
    string ContentType { get; }

    /// <summary>Whether <paramref name="file"/> is of this format, by its content; name and media type decide only where the content does not.</summary>
    bool Recognises(FileContent file);

    /// <summary>One entry for a plain file, one for each file of a bundle.</summary>
    /// <exception cref="UnreadableFileException">The file gives no article.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    IEnumerable<FormatEntry> Read(FileContent file, ArticleReaderOptions limits, CancellationToken cancellationToken);
}
