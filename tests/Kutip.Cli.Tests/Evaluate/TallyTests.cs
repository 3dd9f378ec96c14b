using Kutip.Cli.Evaluate;
using Kutip.Core;

namespace Kutip.Cli.Tests.Evaluate;

public sealed class TallyTests
{
    private const string Text = "“Air naik cepat sekali,” kata Kepala Desa Budi Santoso. Ia menilai tanggul itu rapuh.";

    private static readonly GoldArticle Gold = new(
        "id",
        "",
        [
            new(QuoteKind.Direct, "Air naik cepat sekali", "kata", "Kepala Desa Budi Santoso", "Budi Santoso", "Kepala Desa"),
            new(QuoteKind.Indirect, "tanggul itu rapuh", "menilai", "Ia", "Budi Santoso"),
        ]);

    [Fact]
    public void Quotes_ThatAreAllFound_HaveEveryFigureAtAHundred()
    {
        var tally = Count(
            Found("“Air naik cepat sekali,”", QuoteKind.Direct, "kata", "Budi Santoso", "budi santoso", "kepala desa"),
            Found("tanggul itu rapuh.", QuoteKind.Indirect, "menilai", "Ia", "Budi Santoso", null));
        Assert.Equal((2, 0, 0), (tally.All.Hits, tally.All.Extra, tally.All.Missed));
        Assert.All(Enum.GetValues<Aspect>(), aspect => Assert.Equal(100, tally.Accuracy(aspect)));
        Assert.Equal((1, 1, 1), tally[Aspect.Role]);
    }

    [Fact]
    public void Quote_ThatOverlapsByLessThanFourFifths_IsMissedAndExtra()
    {
        var tally = Count(Found("Air naik", QuoteKind.Direct, "kata", "Budi Santoso", "Budi Santoso", null));
        Assert.Equal((0, 1, 1), (tally[QuoteKind.Direct].Hits, tally[QuoteKind.Direct].Extra, tally[QuoteKind.Direct].Missed));
        Assert.Equal(0, tally[QuoteKind.Direct].F1);
        Assert.Equal((0, 0, 1), (tally[QuoteKind.Indirect].Hits, tally[QuoteKind.Indirect].Extra, tally[QuoteKind.Indirect].Missed));
        Assert.Equal((100, 0), (tally.Accuracy(Aspect.Name), tally.Coverage(Aspect.Name)));
    }

    [Fact]
    public void Quote_WithTheWrongSpeaker_CountsAsFoundAndItsSpeakerAsWrong()
    {
        var tally = Count(Found("Air naik cepat sekali", QuoteKind.Mixed, "menilai", "Ia", "Ani", "Bupati"));
        Assert.Equal((1, 0, 0), (tally[QuoteKind.Direct].Hits, tally[QuoteKind.Direct].Extra, tally[QuoteKind.Direct].Missed));
        Assert.All(Enum.GetValues<Aspect>(), aspect => Assert.Equal((0, 1), (tally[aspect].Right, tally[aspect].Asked)));
    }

    [Theory]
    [InlineData("Kepala Desa", null, "Kepala", "Desa", true)]
    [InlineData("head", "Marine Office", "head of the Marine Office", null, true)]
    [InlineData("Ketua", "Badan Pangan", "Ketua Badan Pangan (Bapangan)", null, true)]
    [InlineData("Kepala Desa", null, null, null, false)]
    [InlineData("Kepala Desa", "Sukamaju", "Kepala Desa", null, false)]
    public void Role_IsComparedTogetherWithTheAffiliation(string role, string? affiliation, string? foundRole, string? foundAffiliation, bool right)
    {
        var gold = PlacedQuote.PlaceAll(new GoldArticle("id", "", [new(QuoteKind.Direct, "Air naik cepat sekali", null, null, "x", role, affiliation)]), Text)[0];
        var found = Found("Air naik cepat sekali", QuoteKind.Direct, "kata", "Budi", "x", foundRole) with { Speaker = new Speaker { Role = foundRole, Affiliation = foundAffiliation } };
        Assert.Equal(right, Verdicts.Of(gold, found).Single(verdict => verdict.Aspect == Aspect.Role).Right);
    }

    private static Tally Count(params Quote[] found)
    {
        var tally = new Tally();
        tally.Add(Pairing.Of(PlacedQuote.PlaceAll(Gold, Text), found, Text));
        return tally;
    }

    private static Quote Found(string text, QuoteKind kind, string cue, string speaker, string name, string? role)
    {
        var (at, cueAt, speakerAt) = (At(text), At(cue), At(speaker));
        return new Quote
        {
            Id = "q1",
            Kind = kind,
            Text = text,
            Start = at,
            End = at + text.Length,
            Cue = new Cue(cue, cue, cueAt, cueAt + cue.Length),
            Speaker = new Speaker { Text = speaker, Start = speakerAt, End = speakerAt + speaker.Length, Name = name, Role = role },
        };

        static int At(string words) => Text.IndexOf(words, StringComparison.Ordinal);
    }
}
