using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Kutip.Language.Entities.Tagging;

/// <summary>
/// A trained model, read from a file in one copy. All numbers are little-endian:
/// <code>
/// 8   "KUTIPNER"
/// 4   version
/// 32  SHA-256 of everything after it
/// 4   number of experts, and for each of them
///       4 buckets   4 scale (float)   10 × 9 × 4 transitions (float)
///       2 a slot, sixteen a bucket: tags   5 a slot: the scale of its row, then the row: eight weights of four bits
/// 4   slots of the genre table, and a signed byte for each
/// 4   slots of the name lists, then 2 bytes for each: fingerprint, then 2 bytes for each: index of a set of lists
/// 4   number of sets, and 4 bytes for each
/// 4   rows of the types of words, and 4 bytes for each: eight weights of four bits
/// </code>
/// </summary>
internal sealed class TaggerModel
{
    public const uint Version = 4;

    private const int TransitionCount = (Labels.Count + 1) * Labels.Count;
    private readonly List<Expert> _experts = [];

    private TaggerModel()
    {
    }

    public static ReadOnlySpan<byte> Magic => "KUTIPNER"u8;

    /// <summary>For news in upper and lower case, for encyclopedic text in upper and lower case, for text in one case.</summary>
    public IReadOnlyList<Expert> Experts => _experts;

    /// <summary>By a word's hash, how much it speaks for news (above zero) or for an encyclopedia.</summary>
    public ReadOnlyMemory<sbyte> Genre { get; private set; }

    public NameLists Lists { get; private set; } = null!;

    /// <summary>The rows of <see cref="Tagging.WordTypes"/>.</summary>
    public ReadOnlyMemory<byte> WordTypes { get; private set; }

    /// <summary>Reads a model.</summary>
    /// <param name="file">The file's bytes, which must not change any more.</param>
    /// <param name="name">The file's name, for errors.</param>
    /// <exception cref="InvalidDataException">It is no model, of another version, cut off or damaged.</exception>
    public static TaggerModel Read(byte[] file, string name)
    {
        ArgumentNullException.ThrowIfNull(file);
        var body = Magic.Length + sizeof(uint) + SHA256.HashSizeInBytes;
        if (file.Length < body || !file.AsSpan().StartsWith(Magic))
            throw new InvalidDataException($"{name} is not an entity model.");
        var version = BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(Magic.Length));
        if (version != Version)
            throw new InvalidDataException($"{name} is an entity model of version {version}, this program reads version {Version}.");
        if (!SHA256.HashData(file.AsSpan(body)).AsSpan().SequenceEqual(file.AsSpan(Magic.Length + sizeof(uint), SHA256.HashSizeInBytes)))
            throw new InvalidDataException($"{name} is cut off or damaged: its checksum does not match.");

        var reader = new SectionReader(file, body);
        var model = new TaggerModel();
        for (var experts = reader.Int32(); experts > 0; experts--)
            model._experts.Add(ReadExpert(reader));
        model.Genre = reader.Bytes(reader.Int32()).ToArray().Select(value => (sbyte)value).ToArray();
        var slots = reader.Int32();
        model.Lists = new NameLists(reader.Bytes(slots * sizeof(ushort)), reader.Bytes(slots * sizeof(ushort)), MemoryMarshal.Cast<byte, uint>(reader.Bytes(reader.Int32() * sizeof(uint)).Span).ToArray());
        model.WordTypes = reader.Bytes(reader.Int32() * Tagging.WordTypes.RowBytes);
        return model;
    }

    private static Expert ReadExpert(SectionReader reader)
    {
        var (buckets, scale) = (reader.Int32(), reader.Single());
        var slots = buckets * Expert.BucketSlots;
        var transitions = MemoryMarshal.Cast<byte, float>(reader.Bytes(TransitionCount * sizeof(float)).Span).ToArray();
        return new Expert(buckets, scale, transitions, reader.Bytes(slots * sizeof(ushort)), reader.Bytes(slots * Expert.SlotBytes));
    }

    private sealed class SectionReader(byte[] file, int at)
    {
        private int _at = at;

        public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Bytes(sizeof(int)).Span);

        public float Single() => BinaryPrimitives.ReadSingleLittleEndian(Bytes(sizeof(float)).Span);

        public ReadOnlyMemory<byte> Bytes(int count)
        {
            var bytes = file.AsMemory(_at, count);
            _at += count;
            return bytes;
        }
    }
}
