using System.IO.Compression;
using Kutip.Core;

namespace Kutip.Articles.Formats;

/// <summary>Reads ZIP archives: each file in it is an article or a bundle of its own.</summary>
internal sealed class ZipReader : IFormatReader
{
    public string Format => "zip";

    public string ContentType => "application/zip";

    public bool Recognises(FileContent file) => file.StartsWith("PK\u0003\u0004"u8) || file.StartsWith("PK\u0005\u0006"u8);

    public IEnumerable<FormatEntry> Read(FileContent file, ArticleReaderOptions limits, CancellationToken cancellationToken)
    {
        using var archive = new BoundedZip(file, limits, cancellationToken);
        var found = false;
        foreach (var entry in archive.Entries)
        {
            if (entry.FullName.EndsWith('/') || IsHidden(entry))
                continue;
            found = true;
            yield return Inner(archive, entry, $"{file.Name}/{entry.FullName.Replace('\\', '/')}", limits);
        }

        if (!found)
            throw new UnreadableFileException(FailureCodes.NoText, $"{file.Name} is an archive without files.");
    }

    private static FormatEntry Inner(BoundedZip archive, ZipArchiveEntry entry, string name, ArticleReaderOptions limits)
    {
        try
        {
            var bytes = archive.Unpack(entry);
            return bytes.Length > limits.MaxBytes
                ? new FormatEntry.Failed(name, new Failure(FailureCodes.TooLarge, $"{name} is over {limits.MaxBytes:N0} bytes."))
                : new FormatEntry.Inner(name, bytes);
        }
        catch (UnreadableFileException e) when (e.Code != FailureCodes.TooLarge)
        {
            // The limits count for the whole archive; anything else is this entry's own.
            return new FormatEntry.Failed(name, new Failure(e.Code, $"{name}: {e.Message}"));
        }
    }

    // What archivers add: "__MACOSX/", ".DS_Store".
    private static bool IsHidden(ZipArchiveEntry entry) =>
        entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal) || entry.Name.StartsWith('.');
}
