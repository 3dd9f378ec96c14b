using Kutip.Cli.Evaluate;
using Kutip.Core;

namespace Kutip.Cli.Tests.Evaluate;

public sealed class CalibrationTests
{
    private const string Text = "“Air naik cepat sekali,” kata Budi Santoso. Ia menilai tanggul itu rapuh.";

    private static readonly GoldArticle Gold = new(
        "id",
        "",
        [new(QuoteKind.Direct, "Air naik cepat sekali", "kata", "Budi Santoso", "Budi Santoso"), new(QuoteKind.Indirect, "tanggul itu rapuh", "menilai", "Ia", "Budi Santoso")]);

    [Fact]
    public void Add_QuotesOfTwoConfidences_EachRangeHasItsShare()
    {
        var calibration = Of(Found("Air naik cepat sekali", 0.96, "Budi Santoso"), Found("tanggul itu rapuh", 0.75, "Ani"));

        Assert.Equal([(0.7, 0.0), (0.9, 1.0)], calibration.Bins.Select(bin => (bin.From, bin.Share)));
        Assert.Equal((0.04 + 0.75) / 2, calibration.Error, 6);
    }

    [Fact]
    public void Add_QuoteThatAnswersNone_IsWrong() => Assert.Equal(0, Assert.Single(Of(Found("Ia menilai", 1, "Budi Santoso")).Bins).Share);

    [Fact]
    public void Draw_SameFiguresTwice_SamePicture()
    {
        var calibration = Of(Found("Air naik cepat sekali", 0.96, "Budi Santoso"));

        Assert.Contains("<circle", CalibrationPicture.Draw(calibration), StringComparison.Ordinal);
        Assert.Equal(CalibrationPicture.Draw(calibration), CalibrationPicture.Draw(calibration));
    }

    private static Calibration Of(params Quote[] found)
    {
        var calibration = new Calibration();
        calibration.Add(Pairing.Of(PlacedQuote.PlaceAll(Gold, Text), found, Text));
        return calibration;
    }

    private static Quote Found(string words, double confidence, string name)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return new Quote
        {
            Id = "q",
            Kind = start < 10 ? QuoteKind.Direct : QuoteKind.Indirect,
            Text = words,
            Start = start,
            End = start + words.Length,
            Speaker = new Speaker { Name = name },
            Confidence = confidence,
        };
    }
}
