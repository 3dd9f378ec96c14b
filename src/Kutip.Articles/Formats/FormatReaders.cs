using Kutip.Core;

namespace Kutip.Articles.Formats;

/// <summary>All formats, in the order in which they are tried: the certain ones first, plain text last.</summary>
internal static class FormatReaders
{
    private static readonly IFormatReader[] All =
    [
        new PdfReader(), new DocxReader(), new OdtReader(), new ZipReader(), new RtfReader(), new LegacyOfficeReader(),
        new NewsMlReader(), new NitfReader(), new FeedReader(), new JsonLinesReader(), new JsonReader(), new MailReader(), new HtmlReader(), new MarkdownReader(),
        new PlainTextReader(),
    ];

    /// <exception cref="UnreadableFileException">The file is empty, or of no known format.</exception>
    public static IFormatReader For(FileContent file)
    {
        if (file.Bytes.Length == 0)
            throw new UnreadableFileException(FailureCodes.Empty, $"{file.Name} has no bytes.");
        foreach (var reader in All)
        {
            if (reader.Recognises(file))
                return reader;
        }

        throw new UnreadableFileException(FailureCodes.UnsupportedFormat, $"{file.Name} is of a format that is not read.");
    }
}
