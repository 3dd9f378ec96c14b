using Kutip.Cli.Evaluate;
using Kutip.Core;

namespace Kutip.Cli.Tests.Evaluate;

public sealed class PlacedQuoteTests
{
    private const string Text = "Budi berkata air naik. “Air naik,” kata Budi. Sekata Ani, “Air naik,” kata Ani.";

    [Fact]
    public void Cue_IsTheOneNearestToTheQuote_NeverPartOfALongerWord()
    {
        var placed = Place(new GoldQuote(QuoteKind.Direct, "Air naik", "kata", "Ani", "Ani", Nth: 2));
        Assert.Equal(Text.LastIndexOf("Air naik", StringComparison.Ordinal), placed.Span.Start);
        Assert.Equal(Text.LastIndexOf("kata", StringComparison.Ordinal), placed.Cue!.Value.Start);
        Assert.Equal(Text.LastIndexOf("Ani", StringComparison.Ordinal), placed.Speaker!.Value.Start);
    }

    [Fact]
    public void Nth_OfCueAndSpeaker_GoesBeforeNearness()
    {
        var placed = Place(new GoldQuote(QuoteKind.Direct, "Air naik", "kata", "Ani", "Ani", Nth: 2, CueNth: 1, SpeakerNth: 1));
        Assert.Equal(Text.IndexOf("kata Budi", StringComparison.Ordinal), placed.Cue!.Value.Start);
        Assert.Equal(Text.IndexOf("Ani", StringComparison.Ordinal), placed.Speaker!.Value.Start);
    }

    [Fact]
    public void CueAndSpeaker_ThatAreNull_AreNotPlaced()
    {
        var placed = Place(new GoldQuote(QuoteKind.Indirect, "air naik", null, null, "Budi"));
        Assert.Equal((null, null), (placed.Cue, placed.Speaker));
    }

    [Theory]
    [InlineData("Air turun", null, null, null, "stands 0 times")]
    [InlineData("Air naik", null, null, null, "say which with nth")]
    [InlineData("Air naik", 3, null, null, "stands 2 times")]
    [InlineData("air naik", null, "ujar", null, "'ujar'")]
    [InlineData("air naik", null, "berkata", "Bud", "'Bud'")]
    public void Annotation_ThatDoesNotFit_IsAnErrorThatSaysWhy(string text, int? nth, string? cue, string? speaker, string reason)
    {
        var error = Assert.Throws<GoldException>(() => Place(new GoldQuote(QuoteKind.Direct, text, cue, speaker, "Budi", Nth: nth)));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Quotes_ThatOverlap_AreAnError()
    {
        var gold = new GoldArticle("id", "", [new(QuoteKind.Direct, "kata Budi", null, null, "x"), new(QuoteKind.Direct, "Budi. Sekata", null, null, "x")]);
        Assert.Contains("overlaps", Assert.Throws<GoldException>(() => PlacedQuote.PlaceAll(gold, Text)).Message, StringComparison.Ordinal);
    }

    private static PlacedQuote Place(GoldQuote quote) => PlacedQuote.PlaceAll(new GoldArticle("id", "", [quote]), Text)[0];
}
