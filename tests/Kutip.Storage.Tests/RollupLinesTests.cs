using System.Globalization;
using System.Text;
using Kutip.Storage.Tables;

namespace Kutip.Storage.Tests;

public sealed class RollupLinesTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(300)]
    [InlineData(20_000)]
    public void Read_OfWhatWasWritten_IsTheSame(int names)
    {
        var rollup = new DayRollup(Shards.All.ToDictionary(shard => shard, shard => Shard(shard, names / (1 + shard[0] - '0'))));
        var text = RollupLines.Write(rollup);
        var read = RollupLines.Read(text);
        Assert.Equal(rollup.Shards.Keys, read.Shards.Keys);
        foreach (var (key, shard) in rollup.Shards)
        {
            Assert.Equal((shard.Stamp, shard.Articles, shard.Quotes), (read.Shards[key].Stamp, read.Shards[key].Articles, read.Shards[key].Quotes));
            Assert.Equal(shard.Speakers.OrderBy(name => name.Key, StringComparer.Ordinal), read.Shards[key].Speakers.OrderBy(name => name.Key, StringComparer.Ordinal));
            Assert.Equal(shard.Entities.OrderBy(name => name.Key, StringComparer.Ordinal), read.Shards[key].Entities.OrderBy(name => name.Key, StringComparer.Ordinal));
        }

        RollupLines.ReadHead(text, out var end);
        Assert.InRange(end, 1, RollupLines.HeadBytes);
    }

    [Fact]
    public void Write_IsALineForTheHeadAndOneForEachPart()
    {
        var text = RollupLines.Write(new DayRollup(new Dictionary<string, ShardRollup> { ["3"] = Shard("a", 2000) }));
        var head = RollupLines.ReadHead(text, out _);
        var lines = Encoding.UTF8.GetString(text).Split('\n');
        Assert.Equal(head.Parts, lines[1..^1].Select(line => Encoding.UTF8.GetByteCount(line) + 1));
        Assert.Empty(lines[^1]);
        var part = RollupLines.PartOf("a nama 7", head.Parts.Count);
        Assert.Contains("\"a nama 7\"", lines[1 + part], StringComparison.Ordinal);
    }

    private static ShardRollup Shard(string group, int names) => new(
        new string('s', 11),
        int.MaxValue,
        int.MaxValue,
        [.. Enumerable.Range(0, names).Select(i => new NameCount(Name(group, i), $"Nama “{i}”", null, i, 1))],
        [.. Enumerable.Range(0, names).Select(i => new NameCount(Name(group, i), $"日 {i}", "ORG", i, 2))]);

    private static string Name(string group, int i) => string.Create(CultureInfo.InvariantCulture, $"{group} nama {i}");
}
