using System.Buffers;
using System.Text.Json;

namespace Kutip.Storage;

/// <summary>
/// A day's counts as JSON Lines: a head, and the names in parts by a hash of their keys, so that the counts of one name are read without
/// those of all others. The head tells how many bytes each part has.
/// </summary>
internal static class RollupLines
{
    /// <summary>Bytes that the head has at most.</summary>
    public const int HeadBytes = 4 * 1024;

    private const int NamesEach = 256;
    private const int MostParts = 256;
    private const byte NewLine = (byte)'\n';

    public static byte[] Write(DayRollup rollup)
    {
        var count = Math.Clamp(rollup.Shards.Values.Sum(shard => shard.Speakers.Count + shard.Entities.Count) / NamesEach, 1, MostParts);
        var parts = Enumerable.Range(0, count).Select(_ => new Dictionary<string, RollupNames>()).ToArray();
        foreach (var (key, shard) in rollup.Shards)
        {
            var (speakers, entities) = (Split(shard.Speakers, count), Split(shard.Entities, count));
            for (var part = 0; part < count; part++)
                parts[part][key] = new RollupNames(speakers[part], entities[part]);
        }

        var lines = parts.Select(part => JsonSerializer.SerializeToUtf8Bytes(part, StorageJson.Default.DictionaryStringRollupNames)).ToArray();
        var heads = rollup.Shards.ToDictionary(shard => shard.Key, shard => new ShardHead(shard.Value.Stamp, shard.Value.Articles, shard.Value.Quotes));
        var head = JsonSerializer.SerializeToUtf8Bytes(new RollupHead(heads, [.. lines.Select(line => line.Length + 1)]), StorageJson.Default.RollupHead);
        var text = new ArrayBufferWriter<byte>(head.Length + 1 + lines.Sum(line => line.Length + 1));
        foreach (var line in lines.Prepend(head))
        {
            text.Write(line);
            text.Write([NewLine]);
        }

        return text.WrittenSpan.ToArray();
    }

    /// <summary>The counts with the names of all parts.</summary>
    public static DayRollup Read(ReadOnlySpan<byte> text)
    {
        var head = ReadHead(text, out var at);
        var parts = new List<Dictionary<string, RollupNames>>();
        foreach (var bytes in head.Parts)
        {
            parts.Add(ReadPart(text.Slice(at, bytes)));
            at += bytes;
        }

        return Join(head, parts);
    }

    /// <summary>The head at the beginning of a blob.</summary>
    /// <param name="end">Bytes that it takes, those of its line's end included.</param>
    public static RollupHead ReadHead(ReadOnlySpan<byte> text, out int end)
    {
        end = text.IndexOf(NewLine) + 1;
        return JsonSerializer.Deserialize(text[..end], StorageJson.Default.RollupHead)!;
    }

    public static Dictionary<string, RollupNames> ReadPart(ReadOnlySpan<byte> line) => JsonSerializer.Deserialize(line, StorageJson.Default.DictionaryStringRollupNames)!;

    /// <summary>The counts with the names of some parts.</summary>
    public static DayRollup Join(RollupHead head, IReadOnlyList<Dictionary<string, RollupNames>> parts) => new(head.Shards.ToDictionary(
        shard => shard.Key,
        shard => new ShardRollup(
            shard.Value.Stamp,
            shard.Value.Articles,
            shard.Value.Quotes,
            [.. parts.SelectMany(part => part[shard.Key].Speakers)],
            [.. parts.SelectMany(part => part[shard.Key].Entities)])));

    /// <summary>The part that a name stands in.</summary>
    public static int PartOf(string key, int parts)
    {
        // FNV-1a, which unlike a string's own hash is the same everywhere.
        var hash = 2166136261u;
        foreach (var c in key)
            hash = unchecked((hash ^ c) * 16777619u);
        return (int)(hash % (uint)parts);
    }

    private static List<NameCount>[] Split(IReadOnlyList<NameCount> names, int count)
    {
        var parts = Enumerable.Range(0, count).Select(_ => new List<NameCount>()).ToArray();
        foreach (var name in names)
            parts[PartOf(name.Key, count)].Add(name);
        return parts;
    }
}

/// <summary>The first line of a day's counts.</summary>
/// <param name="Parts">Bytes of each part's line.</param>
internal sealed record RollupHead(IReadOnlyDictionary<string, ShardHead> Shards, IReadOnlyList<int> Parts);

/// <summary>One partition's counts without names; see <see cref="ShardRollup"/>.</summary>
internal sealed record ShardHead(string Stamp, int Articles, int Quotes);

/// <summary>One partition's names of one part.</summary>
internal sealed record RollupNames(IReadOnlyList<NameCount> Speakers, IReadOnlyList<NameCount> Entities);
