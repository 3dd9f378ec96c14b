using CsCheck;
using Kutip.Core;
using Kutip.Language.Lexicons;

namespace Kutip.Language.Tests.Quotes;

public class RobustnessTests
{
    /// <summary>What quote finding turns on, in any order.</summary>
    private static readonly string[] Pieces =
    [
        "“", "”", "\"", "'", "‘", "’", "''", "«", "»", ",", ".", "?", ":", ";", "(", ")", "—", "\n", "\n\n", " ", " ", " ",
        "kata", "katanya", "mengatakan", "menurut", "Menurut", "disampaikan", "oleh", "bahwa", "dan", "yang", "tidak", "di", "sementara", "demikian",
        "Budi", "Budi Santoso", "Presiden", "ia", "dia", "mereka", "seorang warga", "Senin", "34", "jalan", "rusak", "menegaskan", "akan", "\ud83d", "é",
    ];

    private static readonly string[] Languages = ["id", "en", "ms", "und"];

    /// <summary>Every word that some language's pack knows, so that each rule's words meet each other, and a text's first and last word.</summary>
    private static readonly string[] Known = [.. Lexicon.Open("languages.txt")[string.Empty]
        .Select(line => line.Split('\t')[1])
        .SelectMany(folder => (string[])[$"{folder}/grammar.txt", $"{folder}/cues.txt"])
        .SelectMany(name => Lexicon.Open(name) is var lexicon ? lexicon.Groups.SelectMany(group => lexicon[group]) : [])
        .SelectMany(entry => entry.Split(['\t', ' ', ','], StringSplitOptions.RemoveEmptyEntries))
        .Distinct(StringComparer.Ordinal)];

    private static readonly Gen<string> Piece = Gen.Frequency((2, Gen.OneOf(Array.ConvertAll(Pieces, Gen.Const))), (1, Gen.Int[0, Known.Length - 1].Select(i => Known[i])));

    private static readonly Gen<string> Texts = Piece.Array[0, 60].Select(pieces => string.Join(' ', pieces));

    [Fact]
    public void Extract_AnyText_SpansLieInsideAndApart() => Gen.Select(Texts, Gen.Int[0, Languages.Length - 1]).Sample((text, language) =>
    {
        var last = 0;
        foreach (var quote in Expected.Extract(text, Languages[language]).Quotes)
        {
            Assert.Equal(text[quote.Start..quote.End], quote.Text);
            Assert.NotEmpty(quote.Text);
            Assert.InRange(quote.Confidence, 0, 1);
            Assert.True(quote.Start >= last, $"{quote.Id} overlaps the quote in front in: {text}");
            last = quote.End;
            if (quote.Cue is { } cue)
                Assert.Equal(text[cue.Start..cue.End], cue.Text);
            if (quote.Speaker is { Start: { } start, End: { } end })
                Assert.Equal(text[start..end], quote.Speaker.Text);
        }
    });

    [Fact]
    public void Extract_ArbitraryCharacters_DoesNotThrow() => Gen.String.Sample(text => Assert.NotNull(Expected.Extract(text).Quotes));

    [Fact]
    public void Extract_SameTextTwice_IsTheSame() => Texts.Sample(text => Assert.Equal(Lines(Expected.Extract(text)), Lines(Expected.Extract(text))));

    [Theory]
    [InlineData("\"")]
    [InlineData("“")]
    [InlineData("”")]
    [InlineData("'")]
    [InlineData("\" ")]
    [InlineData(" \"a")]
    [InlineData("\"a 'b ")]
    [InlineData("kata Budi, ")]
    [InlineData("Budi mengatakan ")]
    [InlineData("menurut ")]
    [InlineData("Budi, ")]
    [InlineData("(")]
    [InlineData("Budi said on Monday in London ", "en")]
    public void Extract_LongMonotony_EndsInTime(string piece, string language = "id")
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));

        Assert.NotNull(Expected.Extract(text, language).Quotes);
    }

    [Fact]
    public void Extract_UnrelatedParagraphRemoved_OtherQuotesStay()
    {
        const string Quoted = "“Kami sudah siap,” kata Budi Santoso.\n";
        const string Unrelated = "Hujan turun sejak pagi di seluruh wilayah itu.\n";
        const string Reported = "Budi Santoso menambahkan bahwa posko dibuka besok.";

        Assert.Equal(Lines(Expected.Extract(Quoted + Reported)), Lines(Expected.Extract(Quoted + Unrelated + Reported)));
    }

    private static IEnumerable<string> Lines(Extraction extraction) => extraction.Quotes.Select(quote =>
        $"{quote.Id} {quote.Kind} {quote.Text} {quote.Cue?.Text} {quote.Speaker?.Text} {quote.Speaker?.Name} {quote.Confidence}");
}
