using System.IO.Compression;
using Kutip.Core;

namespace Kutip.Articles.Formats;

/// <summary>
/// Unpacks ZIP archives under limits that are watched while reading, since the sizes in the headers are the sender's word.
/// Entries' names are never used as paths.
/// </summary>
internal sealed class BoundedZip : IDisposable
{
    private const int Buffer = 64 << 10;

    // Small files pack well: the ratio counts from this size on.
    private const int RatioCountsFrom = 1 << 20;
    private readonly string _name;
    private readonly ArticleReaderOptions _limits;
    private readonly CancellationToken _cancellationToken;
    private readonly ZipArchive _archive;
    private readonly int _packed;
    private long _unpacked;

    /// <exception cref="UnreadableFileException">The archive is broken or has too many entries.</exception>
    public BoundedZip(FileContent file, ArticleReaderOptions limits, CancellationToken cancellationToken)
    {
        (_name, _limits, _cancellationToken, _packed) = (file.Name, limits, cancellationToken, file.Bytes.Length);
        try
        {
            _archive = new ZipArchive(new MemoryStream(file.Bytes, writable: false), ZipArchiveMode.Read);
            if (_archive.Entries.Count > limits.MaxEntries)
                throw new UnreadableFileException(FailureCodes.TooLarge, $"{file.Name} has over {limits.MaxEntries:N0} entries.");
        }
        catch (Exception e) when (IsBroken(e))
        {
            throw Broken(e);
        }
    }

    public IReadOnlyList<ZipArchiveEntry> Entries => _archive.Entries;

    public bool Has(string path) => _archive.GetEntry(path) is not null;

    /// <exception cref="UnreadableFileException">The entry is missing, broken, encrypted, or over a limit.</exception>
    public byte[] Unpack(string path) =>
        Unpack(_archive.GetEntry(path) ?? throw new UnreadableFileException(FailureCodes.Malformed, $"{_name} has no {path} in it."));

    /// <exception cref="UnreadableFileException">The entry is broken, encrypted, or over a limit.</exception>
    public byte[] Unpack(ZipArchiveEntry entry)
    {
        if (entry.IsEncrypted)
            throw new UnreadableFileException(FailureCodes.Encrypted, $"{_name} is protected by a password.");
        try
        {
            using var packed = entry.Open();
            return Unpack(packed);
        }
        catch (Exception e) when (IsBroken(e))
        {
            throw Broken(e);
        }
    }

    public void Dispose() => _archive.Dispose();

    private byte[] Unpack(Stream packed)
    {
        using var unpacked = new MemoryStream();
        var buffer = new byte[Buffer];
        for (int read; (read = packed.Read(buffer)) > 0;)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            _unpacked += read;
            if (_unpacked > _limits.MaxUnpackedBytes)
                throw new UnreadableFileException(FailureCodes.TooLarge, $"{_name} unpacks to over {_limits.MaxUnpackedBytes:N0} bytes.");
            if (_unpacked > RatioCountsFrom && _unpacked / _limits.MaxRatio > _packed)
                throw new UnreadableFileException(FailureCodes.TooLarge, $"{_name} unpacks to over {_limits.MaxRatio} times its size.");
            unpacked.Write(buffer, 0, read);
        }

        return unpacked.ToArray();
    }

    private static bool IsBroken(Exception e) => e is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException;

    private UnreadableFileException Broken(Exception e) => new(FailureCodes.Malformed, $"{_name} is a broken archive: {e.Message}");
}
