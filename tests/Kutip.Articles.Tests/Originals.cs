using System.Text;
using Kutip.Articles.Tests.Formats;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Kutip.Articles.Tests;

/// <summary>One file of each format, to be mutated.</summary>
internal static class Originals
{
    public static List<(string Name, byte[] Bytes)> All()
    {
        var pages = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Pages"), "*.html").Order(StringComparer.Ordinal).Take(8);
        var files = pages.Select(p => (Path.GetFileName(p), File.ReadAllBytes(p))).ToList();
        files.Add(("a.txt", Encoding.UTF8.GetBytes("Laporan Wartawan Kabar, Sinta Maharani\nBANDUNG, KABAR.com - Rabu (22/2/2023), melansir dari BBC.\n" + Story.Text + "(ant/ol-4)")));
        files.Add(("a.md", Encoding.UTF8.GetBytes($"---\ntitle: {Story.Title}\n---\n\n# {Story.Title}\n\n> {Story.Second}\n\n* {Story.Third}\n* [a](b)\n\n| a | b |\n|---|---|\n| c | d |\n")));
        files.Add(("a.json", Encoding.UTF8.GetBytes($$"""{"title":"{{Story.Title}}","date":"2023-02-22","author":["a","b"],"body":"<p>{{Story.First}}</p>"}""")));
        files.Add(("a.jsonl", Encoding.UTF8.GetBytes($$"""{"text":"{{Story.First}}"}""" + "\n" + $$"""{"text":"{{Story.Second}}"}""" + "\n")));
        files.Add(("a.rss", Encoding.UTF8.GetBytes($"<rss><channel><title>Kabar</title><item><title>{Story.Title}</title><description>{Story.First}</description></item></channel></rss>")));
        files.Add(("a.nitf", Encoding.UTF8.GetBytes($"<nitf><body><body.head><hedline><hl1>{Story.Title}</hl1></hedline></body.head><body.content><p>{Story.First}</p></body.content></body></nitf>")));
        files.Add(("a.rtf", Encoding.UTF8.GetBytes($"{{\\rtf1\\ansi{{\\fonttbl{{\\f0 Times;}}}}\\pard {Story.Title}\\par \\u8220?{Story.First}\\'94\\par}}")));
        files.Add(("a.eml", Encoding.UTF8.GetBytes($"From: a <a@b.test>\r\nSubject: {Story.Title}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n{Story.First}\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>{Story.First}</p>\r\n--b--\r\n")));
        var word = Encoding.UTF8.GetBytes($"<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>{Story.First}</w:t></w:r></w:p></w:body></w:document>");
        files.Add(("a.docx", Reading.Zip(("word/document.xml", word))));
        var open = Encoding.UTF8.GetBytes($"<o:d xmlns:o=\"o\" xmlns:text=\"t\"><o:body><text:p>{Story.First}</text:p></o:body></o:d>");
        files.Add(("a.odt", Reading.Zip(("mimetype", "application/vnd.oasis.opendocument.text"u8.ToArray()), ("content.xml", open))));
        files.Add(("a.zip", Reading.Zip(("a.txt", Encoding.UTF8.GetBytes(Story.Text)), ("b.html", files[0].Item2))));
        files.Add(("a.pdf", Pdf()));
        return files;
    }

    private static byte[] Pdf()
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        var page = builder.AddPage(PageSize.A5);
        page.AddText(Story.Title, 14, new PdfPoint(40, 500), font);
        page.AddText(Story.First[..50], 10, new PdfPoint(40, 470), font);
        return builder.Build();
    }
}
