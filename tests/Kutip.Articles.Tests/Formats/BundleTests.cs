using System.Text;
using Kutip.Core;

namespace Kutip.Articles.Tests.Formats;

public sealed class BundleTests
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes(Story.Text);

    [Fact]
    public async Task ReadAsync_Zip_GivesOneReadingAnEntry()
    {
        var zip = Reading.Zip(("satu.txt", Text), ("kosong.txt", []), ("../../etc/dua.txt", Text), ("dalam.zip", Reading.Zip(("tiga.txt", Text))), ("__MACOSX/._x", [1]));

        var readings = await Reading.All(zip, "bundle.zip");

        Assert.Equal(["bundle.zip/satu.txt", "bundle.zip/kosong.txt", "bundle.zip/../../etc/dua.txt", "bundle.zip/dalam.zip/tiga.txt"], readings.Select(r => r.Name));
        Assert.Equal(FailureCodes.Empty, Assert.IsType<ArticleReading.Unreadable>(readings[1]).Failure.Code);
        foreach (var index in (int[])[0, 2, 3])
        {
            var article = Assert.IsType<ArticleReading.Success>(readings[index]).Article;
            Reading.IsStory(article, "text");
            Assert.Equal(ArticleId.FromName(readings[index].Name), article.Id);
        }
    }

    [Fact]
    public async Task ReadAsync_ZipBomb_IsTooLarge()
    {
        var zip = Reading.Zip(("besar.txt", new byte[8 << 20]));

        Assert.Equal(FailureCodes.TooLarge, (await Reading.Failure(zip, "a.zip")).Code);
        Assert.Equal(FailureCodes.TooLarge, (await Reading.Failure(zip, "a.zip", new ArticleReaderOptions { MaxRatio = 100_000, MaxUnpackedBytes = 1 << 20 })).Code);
    }

    [Fact]
    public async Task ReadAsync_TooManyEntries_IsTooLarge()
    {
        var zip = Reading.Zip([.. Enumerable.Range(0, 20).Select(i => ($"{i}.txt", Text))]);

        Assert.Equal(FailureCodes.TooLarge, (await Reading.Failure(zip, "a.zip", new ArticleReaderOptions { MaxEntries = 10 })).Code);
    }

    [Fact]
    public async Task ReadAsync_BundlesTooDeep_IsTooLarge()
    {
        var zip = Reading.Zip(("a.txt", Text));
        for (var depth = 0; depth < 6; depth++)
            zip = Reading.Zip(("a.zip", zip));

        Assert.Equal(FailureCodes.TooLarge, (await Reading.Failure(zip, "a.zip")).Code);
        var deep = await Reading.All(zip, "a.zip", new ArticleReaderOptions { MaxBundles = 7 });
        Assert.IsType<ArticleReading.Success>(Assert.Single(deep));
    }

    [Fact]
    public async Task ReadAsync_BrokenZip_IsMalformed() =>
        Assert.Equal(FailureCodes.Malformed, (await Reading.Failure([.. "PK\u0003\u0004"u8, 1, 2, 3, 4, 5, 6], "a.zip")).Code);

    [Theory]
    [InlineData("D0CF11E0A1B11AE10000", FailureCodes.UnsupportedFormat)]
    [InlineData("D0CF11E0A1B11AE145006E0063007200790070007400650064005000610063006B00610067006500", FailureCodes.Encrypted)]
    [InlineData("89504E470D0A1A0A0000000D49484452", FailureCodes.UnsupportedFormat)]
    [InlineData("255044462D312E370A", FailureCodes.Malformed)]
    public async Task ReadAsync_OtherBytes_SaysWhy(string hex, string code) =>
        Assert.Equal(code, (await Reading.Failure(Convert.FromHexString(hex), "a.bin")).Code);
}
