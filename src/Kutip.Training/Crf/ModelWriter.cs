using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Kutip.Language.Entities.Tagging;

namespace Kutip.Training.Crf;

/// <summary>Writes the file that <see cref="TaggerModel"/> describes and reads.</summary>
internal sealed class ModelWriter : IDisposable
{
    private const double Load = 0.85;
    private const float Clip = 6f;
    private const int HighestStep = 36;
    private const float Unit = Clip / HighestStep / byte.MaxValue;

    private readonly MemoryStream _body = new();
    private readonly BinaryWriter _writer;

    public ModelWriter() => _writer = new BinaryWriter(_body);

    public void Experts(int count) => _writer.Write(count);

    /// <summary>Writes the given rows; a row is eight weights.</summary>
    public void Expert(IReadOnlyList<(ulong Feature, float[] Row)> rows, ReadOnlySpan<float> transitions)
    {
        var slots = (int)(rows.Count / Load) + 1;
        var (tags, scales, weights) = (new ushort[slots], new byte[slots], new byte[slots * Language.Entities.Tagging.Expert.RowBytes]);
        foreach (var (feature, row) in rows)
        {
            var slot = Language.Entities.Tagging.Expert.Slot(feature, slots);
            while (tags[slot] != 0)
                slot = slot + 1 == slots ? 0 : slot + 1;
            tags[slot] = Language.Entities.Tagging.Expert.Tag(feature);
            scales[slot] = Pack(row, weights.AsSpan(slot * Language.Entities.Tagging.Expert.RowBytes, Language.Entities.Tagging.Expert.RowBytes));
        }

        _writer.Write(slots);
        _writer.Write(Unit);
        _writer.Write(MemoryMarshal.AsBytes(transitions));
        _writer.Write(MemoryMarshal.AsBytes(tags.AsSpan()));
        _writer.Write(scales);
        _writer.Write(weights);
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

    /// <summary>Writes a row in half bytes, and gives the scale that its heaviest weight sets.</summary>
    private static byte Pack(float[] row, Span<byte> packed)
    {
        var scale = (byte)Math.Clamp(MathF.Round(row.Max(MathF.Abs) / HighestStep / Unit), 1, byte.MaxValue);
        for (var i = 0; i < packed.Length; i++)
            packed[i] = (byte)(Half(row[i], scale) | (Half(row[i + packed.Length], scale) << 4));
        return scale;
    }

    /// <summary>The half byte whose step is nearest to a weight.</summary>
    private static int Half(float weight, byte scale)
    {
        var steps = Language.Entities.Tagging.Expert.Steps;
        var (best, wanted) = (0, weight / (scale * Unit));
        for (var i = 1; i < steps.Length; i++)
        {
            if (MathF.Abs(steps[i] - wanted) < MathF.Abs(steps[best] - wanted))
                best = i;
        }

        return best;
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
