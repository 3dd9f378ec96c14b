using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Kutip.Language.Entities.Tagging;
using static Kutip.Language.Entities.Tagging.Expert;

namespace Kutip.Training.Crf;

/// <summary>Writes the file that <see cref="TaggerModel"/> describes and reads.</summary>
internal sealed class ModelWriter : IDisposable
{
    private const double Load = 0.92;
    private const float Clip = 6f;
    private const int HighestStep = 36;
    private const float Unit = Clip / HighestStep / byte.MaxValue;

    private readonly MemoryStream _body = new();
    private readonly BinaryWriter _writer;

    public ModelWriter() => _writer = new BinaryWriter(_body);

    public void Experts(int count) => _writer.Write(count);

    /// <summary>Writes rows of eight weights; where a bucket has more than its slots, the lightest are left out.</summary>
    public void Expert(IReadOnlyList<(ulong Feature, float[] Row)> rows, ReadOnlySpan<float> transitions)
    {
        var buckets = (int)(rows.Count / Load / BucketSlots) + 1;
        var filled = new int[buckets];
        var (tags, slots) = (new ushort[buckets * BucketSlots], new byte[buckets * BucketSlots * SlotBytes]);
        foreach (var (feature, row) in rows.OrderByDescending(row => row.Row.Max(MathF.Abs)).ThenBy(row => row.Feature))
        {
            var bucket = Bucket(feature, buckets);
            if (filled[bucket] == BucketSlots)
                continue;
            var slot = (bucket * BucketSlots) + filled[bucket]++;
            tags[slot] = Tag(feature);
            Pack(row, slots.AsSpan(slot * SlotBytes, SlotBytes));
        }

        _writer.Write(buckets);
        _writer.Write(Unit);
        _writer.Write(MemoryMarshal.AsBytes(transitions));
        _writer.Write(MemoryMarshal.AsBytes(tags.AsSpan()));
        _writer.Write(slots);
    }

    public void Genre(sbyte[] table)
    {
        _writer.Write(table.Length);
        _writer.Write(MemoryMarshal.AsBytes(table.AsSpan()));
    }

    public void Lists((byte[] Prints, byte[] Indexes, uint[] Sets) lists)
    {
        _writer.Write(lists.Prints.Length / sizeof(ushort));
        _writer.Write(lists.Prints);
        _writer.Write(lists.Indexes);
        _writer.Write(lists.Sets.Length);
        _writer.Write(MemoryMarshal.AsBytes(lists.Sets.AsSpan()));
    }

    public void WordTypes(byte[] rows)
    {
        _writer.Write(rows.Length / Language.Entities.Tagging.WordTypes.RowBytes);
        _writer.Write(rows);
    }

    /// <summary>Writes the scale that a row's heaviest weight sets, and the row in half bytes.</summary>
    private static void Pack(float[] row, Span<byte> packed)
    {
        packed[0] = (byte)Math.Clamp(MathF.Round(row.Max(MathF.Abs) / HighestStep / Unit), 1, byte.MaxValue);
        HalfBytes.Pack(row, packed[0] * Unit, packed[1..]);
    }

    public void Dispose() => _writer.Dispose();

    /// <summary>The whole file.</summary>
    public byte[] ToBytes()
    {
        _writer.Flush();
        var body = _body.ToArray();
        return [.. TaggerModel.Magic, .. BitConverter.GetBytes(TaggerModel.Version), .. SHA256.HashData(body), .. body];
    }
}
