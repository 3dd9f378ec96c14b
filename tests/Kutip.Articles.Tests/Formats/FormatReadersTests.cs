using System.Text;
using Kutip.Core;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Kutip.Articles.Tests.Formats;

public sealed class FormatReadersTests
{
    [Fact]
    public async Task ReadAsync_WrappedText_JoinsItsLines()
    {
        var text = $"""
            {Story.Title}

            Jembatan gantung di Desa Sukawarna akhirnya diperbaiki
            setelah dua tahun putus.

            “Anak-anak tidak perlu lagi menyeberang dengan rakit,” kata
            Kepala Desa Dadang Hermawan.

            Perbaikan dibiayai dari dana desa dan sumbangan warga, dan
            selesai dalam tiga bulan.
            """;

        Reading.IsStory(await Reading.Article(text, "a.txt"), "text");
    }

    [Fact]
    public async Task ReadAsync_Markdown_GivesArticleWithItsFields()
    {
        var text = $"---\ntitle: \"{Story.Title}\"\ndate: {Story.Published}\nauthor: {Story.Author}\ntags:\n  - desa\n  - jembatan\n---\n\n{Story.First}\n\n> {Story.Second}\n\n{Story.Third}\n";

        var article = await Reading.Article(text, "a.md");

        Reading.IsStory(article, "markdown");
        Assert.Equal(Story.Published, article.Metadata.Published);
        Assert.Equal([new Author(Story.Author)], article.Metadata.Authors);
        Assert.Equal(["desa", "jembatan"], article.Metadata.Tags);
    }

    [Fact]
    public async Task ReadAsync_Json_GivesArticleWithItsFields()
    {
        var json = $$"""{"judul":"{{Story.Title}}","penulis":["{{Story.Author}}"],"tanggal":"{{Story.Published}}","isi":"{{Story.First}}\n{{Story.Second}}\n{{Story.Third}}","url":"https://kabar.test/1"}""";

        var article = await Reading.Article(json, "a.json");

        Reading.IsStory(article, "json");
        Assert.Equal(Story.Published, article.Metadata.Published);
        Assert.Equal([new Author(Story.Author)], article.Metadata.Authors);
        Assert.Equal("https://kabar.test/1", article.Metadata.Url);
    }

    [Fact]
    public async Task ReadAsync_SchemaOrgJson_GivesArticle()
    {
        var json = $$"""{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"{{Story.Title}}","articleBody":"<p>{{Story.First}}</p><p>{{Story.Second}}</p><p>{{Story.Third}}</p>"}]}""";

        Reading.IsStory(await Reading.Article(json, "a"), "json");
    }

    [Fact]
    public async Task ReadAsync_JsonLines_GivesOneReadingALine()
    {
        var lines = $$"""{"title":"{{Story.Title}}","text":"{{Story.First}}\n{{Story.Second}}\n{{Story.Third}}"}""" + "\n{\"title\": broken\n" + """{"other": 1}""" + "\n";

        var readings = await Reading.All(Encoding.UTF8.GetBytes(lines), "a.jsonl");

        Assert.Equal(["a.jsonl/1", "a.jsonl/2", "a.jsonl/3"], readings.Select(r => r.Name));
        Reading.IsStory(Assert.IsType<ArticleReading.Success>(readings[0]).Article, "jsonl");
        Assert.Equal(FailureCodes.Malformed, Assert.IsType<ArticleReading.Unreadable>(readings[1]).Failure.Code);
        Assert.Equal(FailureCodes.NoText, Assert.IsType<ArticleReading.Unreadable>(readings[2]).Failure.Code);
    }

    [Fact]
    public async Task ReadAsync_Rss_GivesOneReadingAnItem()
    {
        var rss = $"""
            <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Kabar Kita</title>
            <item><title>{Story.Title}</title><link>https://kabar.test/1</link><pubDate>Wed, 22 Feb 2023 07:05:00 GMT</pubDate><dc:creator>{Story.Author}</dc:creator>
            <content:encoded><![CDATA[<p>{Story.First}</p><p>{Story.Second}</p><p>{Story.Third}</p>]]></content:encoded></item>
            <item><title>Kosong</title></item></channel></rss>
            """;

        var readings = await Reading.All(Encoding.UTF8.GetBytes(rss), "a.xml");

        var article = Assert.IsType<ArticleReading.Success>(readings[0]).Article;
        Reading.IsStory(article, "feed");
        Assert.Equal(("Kabar Kita", Story.Published, "https://kabar.test/1"), (article.Metadata.Publisher, article.Metadata.Published, article.Metadata.Url));
        Assert.Equal(FailureCodes.NoText, Assert.IsType<ArticleReading.Unreadable>(readings[1]).Failure.Code);
    }

    [Fact]
    public async Task ReadAsync_Atom_GivesOneReadingAnEntry()
    {
        var atom = $"""
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Kabar Kita</title><entry><title>{Story.Title}</title><link rel="alternate" href="https://kabar.test/1"/>
            <published>{Story.Published}</published><author><name>{Story.Author}</name></author>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{Story.First}</p><p>{Story.Second}</p><p>{Story.Third}</p></div></content></entry></feed>
            """;

        var article = Assert.IsType<ArticleReading.Success>(Assert.Single(await Reading.All(Encoding.UTF8.GetBytes(atom), "a.atom"))).Article;

        Reading.IsStory(article, "feed");
        Assert.Equal("https://kabar.test/1", article.Metadata.Url);
    }

    [Fact]
    public async Task ReadAsync_Nitf_GivesArticleWithItsFields()
    {
        var nitf = $"""
            <?xml version="1.0" encoding="UTF-8"?><nitf><head><docdata><date.issue norm="20230222T140500+0700"/></docdata></head><body><body.head><hedline><hl1>{Story.Title}</hl1></hedline>
            <byline>Oleh <person>{Story.Author}</person></byline></body.head><body.content><block><p>{Story.First}</p><p>{Story.Second}</p><p>{Story.Third}</p></block></body.content></body></nitf>
            """;

        var article = await Reading.Article(nitf, "a.xml");

        Reading.IsStory(article, "nitf");
        Assert.Equal((Story.Published, Story.Author), (article.Metadata.Published, article.Metadata.Authors[0].Name));
    }

    [Fact]
    public async Task ReadAsync_NewsMl_GivesArticleWithItsFields()
    {
        var newsml = $"""
            <?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" standard="NewsML-G2"><itemMeta><provider><name>Antara</name></provider></itemMeta>
            <contentMeta><contentCreated>{Story.Published}</contentCreated><headline>{Story.Title}</headline><by>{Story.Author}</by><language tag="id"/></contentMeta>
            <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>{Story.First}</p><p>{Story.Second}</p><p>{Story.Third}</p></body></html></inlineXML></contentSet></newsItem>
            """;

        var article = await Reading.Article(newsml, "a.xml");

        Reading.IsStory(article, "newsml-g2");
        Assert.Equal(("Antara", Story.Published, Story.Author), (article.Metadata.Publisher, article.Metadata.Published, article.Metadata.Authors[0].Name));
    }

    [Theory]
    [InlineData("<!DOCTYPE nitf [<!ENTITY a \"b\">]><nitf><body>&a;</body></nitf>")]
    [InlineData("<rss><channel><item>")]
    public async Task ReadAsync_XmlWithDocumentTypeOrBroken_IsMalformed(string xml) =>
        Assert.Equal(FailureCodes.Malformed, (await Reading.Failure(Encoding.UTF8.GetBytes(xml), "a.xml")).Code);

    [Fact]
    public async Task ReadAsync_Docx_GivesArticle()
    {
        var document = $"""
            <?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
            <w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>{Story.Title}</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">{Story.First[..20]}</w:t></w:r><w:r><w:t>{Story.First[20..]}</w:t></w:r></w:p>
            <w:p><w:r><w:t>{Story.Second}</w:t><w:br/><w:t>{Story.Third}</w:t></w:r></w:p></w:body></w:document>
            """;
        var core = $"""<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:creator>{Story.Author}</dc:creator><dcterms:created>2023-02-22T07:05:00Z</dcterms:created></cp:coreProperties>""";

        var article = await Reading.Article(Reading.Zip(("word/document.xml", Encoding.UTF8.GetBytes(document)), ("docProps/core.xml", Encoding.UTF8.GetBytes(core))), "a.docx");

        Reading.IsStory(article, "docx");
        Assert.Equal((Story.Published, Story.Author), (article.Metadata.Published, article.Metadata.Authors[0].Name));
    }

    [Fact]
    public async Task ReadAsync_Odt_GivesArticle()
    {
        var content = $"""
            <office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text><text:h text:style-name="Title">{Story.Title}</text:h><text:p>{Story.First}</text:p>
            <text:p>{Story.Second}</text:p><text:p>{Story.Third.Replace("warga, dan", "warga,<text:s/>dan", StringComparison.Ordinal)}</text:p></office:text></office:body></office:document-content>
            """.Replace("<text:s/>dan", "<text:span><text:s/>dan</text:span>", StringComparison.Ordinal);

        var odt = Reading.Zip(("mimetype", "application/vnd.oasis.opendocument.text"u8.ToArray()), ("content.xml", Encoding.UTF8.GetBytes(content)));

        Reading.IsStory(await Reading.Article(odt, "a.odt"), "odt");
    }

    [Fact]
    public async Task ReadAsync_Rtf_GivesArticle()
    {
        var second = Story.Second.Replace("“", "\\'93", StringComparison.Ordinal).Replace("”", "\\u8221?", StringComparison.Ordinal);
        var rtf = $"{{\\rtf1\\ansi\\ansicpg1252{{\\fonttbl{{\\f0 Times;}}}}{{\\*\\generator Msft;}}\\pard {Story.Title}\\par\r\n{Story.First}\\par {{\\b {second}}}\\par {Story.Third}\\par}}";

        Reading.IsStory(await Reading.Article(Encoding.ASCII.GetBytes(rtf), "a.rtf"), "rtf");
    }

    [Fact]
    public async Task ReadAsync_MessageWithHtml_GivesArticle()
    {
        var body = Convert.ToBase64String(Encoding.UTF8.GetBytes($"<html><body><p>{Story.First}</p><p>{Story.Second}</p><p>{Story.Third}</p></body></html>"));
        var message = $"From: {Story.Author} <sinta@kabar.test>\r\nTo: desk@kabar.test\r\nSubject: {Story.Title}\r\nDate: Wed, 22 Feb 2023 14:05:00 +0700\r\nMIME-Version: 1.0\r\n"
            + $"Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{body}\r\n";

        var article = await Reading.Article(message, "a.eml");

        Reading.IsStory(article, "eml");
        Assert.Equal((Story.Published, Story.Author), (article.Metadata.Published, article.Metadata.Authors[0].Name));
    }

    [Fact]
    public async Task ReadAsync_SavedPage_GivesArticle()
    {
        var page = $"<html><head><title>{Story.Title}</title></head><body><h1>{Story.Title}</h1><p>{Story.First}</p><p>{Story.Second}</p><p>{Story.Third}</p></body></html>";
        var saved = "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://kabar.test/1\r\nSubject: Jembatan\r\nMIME-Version: 1.0\r\n"
            + "Content-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page + "\r\n--b--\r\n";

        Reading.IsStory(await Reading.Article(saved, "a.mhtml"), "eml");
    }

    [Fact]
    public async Task ReadAsync_PdfInTwoColumns_ReadsThemInOrder()
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        for (var number = 1; number <= 2; number++)
        {
            var page = builder.AddPage(PageSize.A4);
            page.AddText("Kabar Kita, edisi Rabu", 8, new PdfPoint(50, 815), font);
            page.AddText(number.ToString(System.Globalization.CultureInfo.InvariantCulture), 8, new PdfPoint(290, 20), font);
            if (number == 2)
                continue;
            page.AddText("Jembatan Gantung Diperbaiki", 20, new PdfPoint(50, 760), font);
            Column(page, font, 50, "Jembatan gantung di Desa Sukawarna", "akhirnya diperbaiki setelah dua ta-", "hun putus diterjang arus sungai.");
            Column(page, font, 320, "Perbaikan dibiayai dari dana desa", "dan sumbangan warga, dan selesai", "dalam tiga bulan.");
        }

        var article = await Reading.Article(builder.Build(), "a.pdf");

        Assert.Equal("pdf", article.Source.Format);
        Assert.Equal("Jembatan Gantung Diperbaiki", article.Metadata.Title);
        Assert.Equal(
            "Jembatan gantung di Desa Sukawarna akhirnya diperbaiki setelah dua tahun putus diterjang arus sungai. Perbaikan dibiayai dari dana desa dan sumbangan warga, dan selesai dalam tiga bulan.",
            string.Join(' ', Reading.Body(article)));
    }

    private static void Column(PdfPageBuilder page, PdfDocumentBuilder.AddedFont font, double left, params string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
            page.AddText(lines[i], 11, new PdfPoint(left, 720 - (14 * i)), font);
    }
}
