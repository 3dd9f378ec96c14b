using Kutip.Language.Entities.Tagging;

namespace Kutip.Language.Tests.Entities.Tagging;

public sealed class TaggerModelTests
{
    private static readonly byte[] File = Embedded();

    [Fact]
    public void Read_TheShippedFile_HasThreeExpertsAndIsBelowEightMegabytes()
    {
        Assert.Equal(3, TaggerModel.Read(File, "names.model").Experts.Count);
        Assert.True(File.Length < 8_000_000);
    }

    [Fact]
    public void Read_CutOff_SaysSo() => AssertRefused(File[..(File.Length / 2)], "cut off or damaged");

    [Fact]
    public void Read_OneByteChanged_SaysSo()
    {
        var damaged = File.ToArray();
        damaged[^1000] ^= 1;
        AssertRefused(damaged, "cut off or damaged");
    }

    [Fact]
    public void Read_AnotherVersion_NamesBoth()
    {
        var newer = File.ToArray();
        newer[TaggerModel.Magic.Length] = 9;
        AssertRefused(newer, "of version 9");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(43)]
    [InlineData(5000)]
    public void Read_SomethingElse_SaysSo(int length) => AssertRefused(new byte[length], "is not an entity model");

    private static void AssertRefused(byte[] file, string reason)
    {
        var error = Assert.Throws<InvalidDataException>(() => TaggerModel.Read(file, "names.model"));
        Assert.Contains("names.model", error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    private static byte[] Embedded()
    {
        using var stream = typeof(TaggerModel).Assembly.GetManifestResourceStream("Indonesian/names.model")!;
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        return file;
    }
}
