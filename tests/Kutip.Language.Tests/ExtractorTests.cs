using Kutip.Core;

namespace Kutip.Language.Tests;

public class ExtractorTests
{
    private static readonly Extractor Extractor = Extractor.Load();

    [Fact]
    public void Extract_QuoteBetweenMarks_TextIsWhatStandsBetweenThem()
    {
        var article = Articles.Of("“Kami sudah siap menggelar pasar murah,” kata Rahmat.");

        var quote = Assert.Single(Extractor.Extract(article, TestContext.Current.CancellationToken).Quotes);

        Assert.Equal("Kami sudah siap menggelar pasar murah", quote.Text.TrimEnd(','));
        Assert.Equal(quote.Text, quote.Span.Of(article.Text));
    }

    [Fact]
    public void Extract_Article_KeepsWhatIsSaidAboutIt()
    {
        var article = Articles.Of("Harga beras naik.") with { Metadata = new Metadata { Title = "Beras" } };

        Assert.Equal("Beras", Extractor.Extract(article, TestContext.Current.CancellationToken).Metadata.Title);
    }

    [Fact]
    public void Extract_Cancelled_Throws() =>
        Assert.Throws<OperationCanceledException>(() => Extractor.Extract(Articles.Of("Harga beras naik."), new CancellationToken(canceled: true)));

    [Fact]
    public void Version_Always_NamesTheReleaseAndTheContent() => Assert.Matches(@"^\d+\.\d+\.\d+\+[0-9a-f]{8}$", Extractor.Version);
}
