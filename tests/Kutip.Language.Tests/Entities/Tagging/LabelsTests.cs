using CsCheck;
using Kutip.Core;
using Kutip.Language.Entities;
using Kutip.Language.Entities.Tagging;

namespace Kutip.Language.Tests.Entities.Tagging;

public sealed class LabelsTests
{
    private static readonly Gen<EntityType> Types =
        Gen.Int[0, 3].Select(i => (EntityType)i);

    [Fact]
    public void Write_NamesInARow_AreReadBack() =>
        Gen.Select(Types, Gen.Int[1, 5], Gen.Int[0, 2]).List[0, 6].Sample(parts =>
        {
            var labels = new byte[parts.Sum(part => part.Item2 + part.Item3)];
            var (names, at) = (new List<NameSpan>(), 0);
            foreach (var (type, length, gap) in parts)
            {
                Labels.Write(labels.AsSpan(at, length), type);
                names.Add(new NameSpan(at, at + length, type));
                at += length + gap;
            }

            for (var i = 1; i < labels.Length; i++)
                Assert.True(Labels.MayFollow(labels[i - 1], labels[i]));
            Assert.True(labels.Length == 0 || Labels.MayBegin(labels[0]));

            var read = new List<NameSpan>();
            Spans.Read(labels, 0, read);
            Assert.Equal(names, read);
        });

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 4)]
    [InlineData(2, 6)]
    [InlineData(7, 2)]
    public void MayFollow_FurtherTokenOfAnotherName_MayNot(int label, int next) => Assert.False(Labels.MayFollow(label, next));
}
