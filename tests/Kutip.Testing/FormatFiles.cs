using System.IO.Compression;
using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Kutip.Testing;

/// <summary>An article of our own as a file of every format.</summary>
public sealed class FormatFiles
{
    public const string Title = "Jembatan Gantung Diperbaiki Setelah Dua Tahun";
    public const string First = "Jembatan gantung di Desa Sukawarna akhirnya diperbaiki setelah dua tahun putus.";
    public const string Quote = "Anak-anak tidak perlu lagi menyeberang dengan rakit";
    public const string Second = $"\"{Quote},\" kata Kepala Desa Dadang Hermawan.";
    public const string Third = "Perbaikan dibiayai dari dana desa dan sumbangan warga, dan selesai dalam tiga bulan.";

    private readonly string[] _paragraphs;
    private readonly string _markup;

    /// <summary>The article with its paragraphs <paramref name="times"/> over, each time numbered but the first.</summary>
    public FormatFiles(int times = 1)
    {
        _paragraphs = [First, Second, Third, .. Enumerable.Range(2, times - 1).SelectMany(i => new[] { $"{First} Bagian {i}.", $"{Second} Bagian {i}.", $"{Third} Bagian {i}." })];
        _markup = string.Concat(_paragraphs.Select(paragraph => $"<p>{paragraph}</p>"));
    }

    /// <summary>The names of the formats that <see cref="Of"/> knows.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["text", "markdown", "html", "mhtml", "eml", "json", "newsml-g2", "nitf", "rtf", "docx", "odt", "pdf"];

    /// <summary>The names of the bundles that <see cref="Bundle"/> knows, each with the name of its entry.</summary>
    public static IReadOnlyDictionary<string, string> Bundles { get; } = new Dictionary<string, string> { ["zip"] = "satu.txt", ["jsonl"] = "1", ["rss"] = "1", ["atom"] = "1" };

    private string Lines => string.Join("\n\n", _paragraphs);

    /// <summary>The bytes of the article in the format that <paramref name="format"/> names, under no telling name.</summary>
    public byte[] Of(string format) => format switch
    {
        "text" => Utf8($"{Title}\n\n{Lines}\n"),
        "markdown" => Utf8($"---\ntitle: {Title}\n---\n\n{Lines}\n"),
        "html" => Utf8($"<!DOCTYPE html><html><head><title>{Title}</title></head><body><nav><a href=\"/\">Beranda</a></nav><article><h1>{Title}</h1>{_markup}</article></body></html>"),
        "mhtml" => Utf8($"From: <Saved by Blink>\r\nSubject: {Title}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n--b\r\n"
            + $"Content-Type: text/html; charset=utf-8\r\n\r\n<html><body><h1>{Title}</h1>{_markup}</body></html>\r\n--b--\r\n"),
        "eml" => Utf8($"From: Sinta <sinta@kabar.test>\r\nSubject: {Title}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{Lines}\r\n"),
        "json" => Utf8($$"""{"title":"{{Title}}","content":"{{_markup.Replace("\"", "\\\"", StringComparison.Ordinal)}}"}"""),
        "newsml-g2" => Utf8($"""<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><contentMeta><headline>{Title}</headline></contentMeta><contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body>{_markup}</body></html></inlineXML></contentSet></newsItem>"""),
        "nitf" => Utf8($"""<?xml version="1.0"?><nitf><body><body.head><hedline><hl1>{Title}</hl1></hedline></body.head><body.content>{_markup}</body.content></body></nitf>"""),
        "rtf" => Utf8($"{{\\rtf1\\ansi {Title}\\par {string.Join("\\par ", _paragraphs)}\\par}}"),
        "docx" => Zip(("word/document.xml", $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{Each("<w:p><w:r><w:t>", "</w:t></w:r></w:p>")}</w:body></w:document>""")),
        "odt" => Zip(
            ("mimetype", "application/vnd.oasis.opendocument.text"),
            ("content.xml", $"""<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text>{Each("<text:p>", "</text:p>")}</office:text></office:body></office:document-content>""")),
        "pdf" => Pdf(),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such format."),
    };

    /// <summary>The same article as a bundle of one entry that <paramref name="format"/> names.</summary>
    public byte[] Bundle(string format) => format switch
    {
        "zip" => Zip(("satu.txt", Encoding.UTF8.GetString(Of("text")))),
        "jsonl" => [.. Of("json"), .. "\n{\"title\": broken\n"u8],
        "rss" => Utf8($"""<?xml version="1.0"?><rss version="2.0"><channel><title>Kabar</title><item><title>{Title}</title><description><![CDATA[{_markup}]]></description></item></channel></rss>"""),
        "atom" => Utf8($"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Kabar</title><entry><title>{Title}</title><content type="html"><![CDATA[{_markup}]]></content></entry></feed>"""),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such bundle."),
    };

    private string Each(string before, string after) => string.Concat(_paragraphs.Prepend(Title).Select(line => before + line + after));

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = archive.CreateEntry(name, name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Optimal).Open();
                entry.Write(Utf8(text));
            }
        }

        return stream.ToArray();
    }

    private byte[] Pdf()
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        var page = builder.AddPage(PageSize.A4);
        page.AddText(Title, 18, new PdfPoint(50, 780), font);
        var y = 740;
        foreach (var paragraph in _paragraphs)
        {
            if (y < 60)
                (page, y) = (builder.AddPage(PageSize.A4), 780);
            page.AddText(paragraph, 10, new PdfPoint(50, y), font);
            y -= 40;
        }

        return builder.Build();
    }
}
