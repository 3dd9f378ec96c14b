using CsCheck;
using Kutip.Language.Tokens;

namespace Kutip.Language.Tests.Tokens;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("Presiden Joko Widodo (Jokowi), kemarin.", "Presiden|Joko|Widodo|(|Jokowi|)|,|kemarin|.")]
    [InlineData("Presiden Joko Widodo ( Jokowi ) , kemarin .", "Presiden|Joko|Widodo|(|Jokowi|)|,|kemarin|.")]
    [InlineData("Ma’ruf salat Jum'at", "Ma’ruf|salat|Jum'at")]
    [InlineData("Covid-19 dan nol-COVID ke-17 orang-orang", "Covid-19|dan|nol-COVID|ke-17|orang-orang")]
    [InlineData("Rp1,5 triliun Rp 2.000 Rp. 3", "Rp|1,5|triliun|Rp|2.000|Rp.|3")]
    [InlineData("US$20 juta S$ 3 $5", "US$|20|juta|S$|3|$|5")]
    [InlineData("Rabu (22/2/2023), 3-1, 10.30.", "Rabu|(|22/2/2023|)|,|3-1|,|10.30|.")]
    [InlineData("H.M. Jusuf Kalla, S.H., M.Si. dan Dr. A. Budi", "H.M.|Jusuf|Kalla|,|S.H.|,|M.Si.|dan|Dr.|A.|Budi")]
    [InlineData("JAKARTA, KOMPAS.com - kata", "JAKARTA|,|KOMPAS.com|-|kata")]
    [InlineData("lihat https://contoh.test/a?b=1, lalu", "lihat|https://contoh.test/a?b=1|,|lalu")]
    [InlineData("''Siap,'' kata \"Budi\" “ya” ‘oke’", "''|Siap|,|''|kata|\"|Budi|\"|“|ya|”|‘|oke|’")]
    [InlineData("selesai.Dia pergi... -- dan/atau 50%", "selesai|.|Dia|pergi|...|--|dan|/|atau|50|%")]
    [InlineData("#Merdeka @budi 3G 100-an PT Maju", "#Merdeka|@budi|3G|100-an|PT|Maju")]
    [InlineData("a\u00ADb 😀😀 مرحبا", "a\u00ADb|😀|😀|مرحبا")]
    public void Cut_Text_GivesItsTokens(string text, string expected) => Assert.Equal(expected.Split('|'), Tokens(text));

    [Theory]
    [InlineData('a')]
    [InlineData('"')]
    [InlineData('\'')]
    [InlineData('(')]
    [InlineData('.')]
    [InlineData('1')]
    public void Create_TwoMillionOfOneCharacter_EndsAtTheLast(char c)
    {
        var document = Document.Create(Articles.Of(new string(c, 2_000_000)));
        Assert.Equal(2_000_000, document.Tokens[^1].End);
    }

    [Fact]
    public void Create_AnyText_TokensCoverWhatIsNotSpace() =>
        Gen.OneOf(Gen.String, Gen.String["aAbB1 .,-'\"“”’()!?\n$@/"]).Sample(text =>
        {
            var document = Document.Create(Articles.Of(text));
            var end = 0;
            foreach (var token in document.Tokens)
            {
                Assert.True(token.End > token.Start && token.Start >= end);
                AssertBlank(text, end, token.Start);
                end = token.End;
            }

            AssertBlank(text, end, text.Length);
        });

    [Fact]
    public void Cut_LoneSurrogates_AreTokens() => Assert.Equal(["\uDC00", "\uD800", "a", "\uD83D\uDE00"], Tokens("\uDC00\uD800a\uD83D\uDE00"));

    private static void AssertBlank(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
            Assert.True(CharClasses.Of(text[i]) is CharClass.Space or CharClass.Invisible);
    }

    private static List<string> Tokens(string text)
    {
        var document = Document.Create(Articles.Of(text));
        var tokens = new List<string>();
        for (var i = 0; i < document.Tokens.Length; i++)
            tokens.Add(document.Chars(i).ToString());
        return tokens;
    }
}
