using Kutip.Articles.Html;
using Kutip.Articles.Pdf;
using Kutip.Articles.Press;
using Kutip.Core;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Kutip.Articles.Formats;

/// <summary>Reads PDF files that hold text; scanned pages hold none.</summary>
internal sealed class PdfReader : IFormatReader
{
    private const int Prologue = 1024;

    public string Format => "pdf";

    public string ContentType => "application/pdf";

    public bool Recognises(FileContent file) => file.Bytes.AsSpan(0, Math.Min(Prologue, file.Bytes.Length)).IndexOf("%PDF-"u8) >= 0;

    public IEnumerable<FormatEntry> Read(FileContent file, ArticleReaderOptions limits, CancellationToken cancellationToken)
    {
        var stated = new PageMetadata();
        List<PdfPage> pages;
        try
        {
            pages = Pages(file, stated, limits, cancellationToken);
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new UnreadableFileException(FailureCodes.Encrypted, $"{file.Name} is protected by a password.");
        }
        catch (Exception e) when (e is not (UnreadableFileException or OperationCanceledException))
        {
            // PdfPig throws many types for broken files, and promises none.
            throw new UnreadableFileException(FailureCodes.Malformed, $"{file.Name} is not a PDF that can be read: {e.Message}");
        }

        var text = PdfText.Of(pages);
        if (string.IsNullOrWhiteSpace(text))
            throw new UnreadableFileException(FailureCodes.NoText, $"{file.Name} is a PDF without text; scanned pages are not read.");
        var lines = Lines.Of(text).ConvertAll(line => new DraftLine(text[line.Start..line.End]));
        yield return new FormatEntry.Found(new Draft(lines, StatedMetadata.Of(stated)));
    }

    private static List<PdfPage> Pages(FileContent file, PageMetadata stated, ArticleReaderOptions limits, CancellationToken cancellationToken)
    {
        using var document = PdfDocument.Open(file.Bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
        if (document.NumberOfPages > limits.MaxPages)
            throw new UnreadableFileException(FailureCodes.TooLarge, $"{file.Name} has over {limits.MaxPages} pages.");
        stated.AddAuthor(document.Information.Author, null);
        var pages = new List<PdfPage>();
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            pages.Add(PdfPage.Of(document.GetPage(number)));
        }

        return pages;
    }
}
