using CsCheck;
using Kutip.Core;
using Kutip.Language.Tokens;

namespace Kutip.Language.Tests.Tokens;

public sealed class DocumentTests
{
    [Theory]
    [InlineData("Dia datang. Ia pergi.", 2)]
    [InlineData("“Kami siap.” Budi lalu pergi.", 2)]
    [InlineData("“Kapan selesai?” tanya Budi.", 1)]
    [InlineData("\"Saya setuju. Kami siap,\" kata Budi. Ia pergi.", 3)]
    [InlineData("Ini \" kata . \" Lalu ia pergi .", 2)]
    [InlineData("Dr. Budi Santoso, S.H., tinggal di Jl. Merdeka No. 5 bersama H. Amir.", 1)]
    [InlineData("Ia membeli beras, gula, dll. Kemudian ia pulang.", 2)]
    [InlineData("Menurut B. Namun, ia diam.", 2)]
    [InlineData("Ia (lahir 1970. Di Solo) menang. Lalu pulang.", 2)]
    [InlineData("JAKARTA, KOMPAS.com - Harga naik. Rupiah turun.", 2)]
    [InlineData("Judul tanpa titik\n\nIsi berita.", 2)]
    [InlineData("1. Pendahuluan panjang. 2. Isi.", 2)]
    public void Create_Text_CutsSentences(string text, int sentences) =>
        Assert.Equal(sentences, Document.Create(Articles.Of(text)).Sentences.Length);

    [Fact]
    public void Create_WithParagraphs_ReadsTheBodyOnly()
    {
        var article = Articles.Of("Judul\nIsi satu.\nBaca juga: lain\nIsi dua.") with
        {
            Paragraphs =
            [
                new Paragraph(ParagraphKind.Title, 0, 5),
                new Paragraph(ParagraphKind.Body, 6, 15),
                new Paragraph(ParagraphKind.Related, 16, 31),
                new Paragraph(ParagraphKind.Body, 32, 40),
            ],
        };
        var document = Document.Create(article);
        Assert.Equal("Isi satu.", document.Chars(0, 3));
        Assert.Equal("Isi dua.", document.Chars(3, 6));
        Assert.Equal([new BodyParagraph(6, 15, 0, 3, 0, 1), new BodyParagraph(32, 40, 3, 6, 1, 2)], document.Paragraphs.ToArray());
        Assert.Equal(1, document.ParagraphOf(4));
        Assert.Equal(3, document.TokenAt(20));
        Assert.Equal(6, document.TokenAt(40));
    }

    [Fact]
    public void Create_AnyText_SentencesAreAPartitionOfTheTokens() =>
        Gen.String["aAbB1 .,-'\"“”’()!?\n"].Sample(text =>
        {
            var document = Document.Create(Articles.Of(text));
            var next = 0;
            for (var s = 0; s < document.Sentences.Length; s++)
            {
                var sentence = document.Sentences[s];
                Assert.Equal(next, sentence.First);
                Assert.True(sentence.Last > sentence.First);
                for (var i = sentence.First; i < sentence.Last; i++)
                {
                    Assert.Equal(s, document.SentenceOf(i));
                    Assert.Equal(i, document.TokenAt(document.Tokens[i].Start));
                }

                next = sentence.Last;
            }

            Assert.Equal(document.Tokens.Length, next);
        });
}
