using System.Text;
using Kutip.Core;

namespace Kutip.Articles.Formats;

/// <summary>Knows the compound files of old office programs, to say why they are not read: protected by a password, or of an old format.</summary>
internal sealed class LegacyOfficeReader : IFormatReader
{
    public string Format => "ole";

    public string ContentType => "application/x-ole-storage";

    public bool Recognises(FileContent file) => file.StartsWith([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    public IEnumerable<FormatEntry> Read(FileContent file, ArticleReaderOptions limits, CancellationToken cancellationToken)
    {
        // Office keeps a protected document in a stream of this name.
        if (file.Bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0)
            throw new UnreadableFileException(FailureCodes.Encrypted, $"{file.Name} is protected by a password.");
        throw new UnreadableFileException(FailureCodes.UnsupportedFormat, $"{file.Name} is of an old office format; save it as DOCX or ODT.");
    }
}
