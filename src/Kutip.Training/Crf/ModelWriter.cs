using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Kutip.Language.Entities.Tagging;

namespace Kutip.Training.Crf;

/// <summary>Writes the file that <see cref="TaggerModel"/> describes and reads.</summary>
internal sealed class ModelWriter : IDisposable
{
    private const double Load = 0.85;
    private const float Clip = 4f;

    private readonly MemoryStream _body = new();
    private readonly BinaryWriter _writer;

    public ModelWriter() => _writer = new BinaryWriter(_body);

    public void Experts(int count) => _writer.Write(count);

    /// <summary>Writes the given rows; a row is sixteen weights.</summary>
    public void Expert(IReadOnlyList<(ulong Feature, float[] Row)> rows, float bias, ReadOnlySpan<float> transitions)
    {
        var slots = (int)(rows.Count / Load) + 1;
        var (tags, weights) = (new ushort[slots], new sbyte[slots * Labels.Lanes]);
        foreach (var (feature, row) in rows)
        {
            var slot = Language.Entities.Tagging.Expert.Slot(feature, slots);
            while (tags[slot] != 0)
                slot = slot + 1 == slots ? 0 : slot + 1;
            tags[slot] = Language.Entities.Tagging.Expert.Tag(feature);
            for (var lane = 0; lane < Labels.Lanes; lane++)
                weights[(slot * Labels.Lanes) + lane] = (sbyte)MathF.Round(Math.Clamp(row[lane] / Clip, -1, 1) * sbyte.MaxValue);
        }

        _writer.Write(slots);
        _writer.Write(Clip / sbyte.MaxValue);
        _writer.Write(bias);
        _writer.Write(MemoryMarshal.AsBytes(transitions));
        _writer.Write(MemoryMarshal.AsBytes(tags.AsSpan()));
        _writer.Write(MemoryMarshal.AsBytes(weights.AsSpan()));
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

    public void Dispose() => _writer.Dispose();

    /// <summary>The whole file.</summary>
    public byte[] ToBytes()
    {
        _writer.Flush();
        var body = _body.ToArray();
        return [.. TaggerModel.Magic, .. BitConverter.GetBytes(TaggerModel.Version), .. SHA256.HashData(body), .. body];
    }
}
