using System.Globalization;
using System.Text;

namespace Kutip.Benchmarks.Articles;

/// <summary>
/// The pages of Kutip.Articles.Tests, and the same with as much around the article as news sites have: 40 kB of script, 15 kB of style,
/// 150 links and 60 cards that point elsewhere.
/// </summary>
internal static class HeavyPages
{
    public static Dictionary<string, string> Light(string folder) =>
        Directory.EnumerateFiles(folder, "*.html").Order(StringComparer.Ordinal).ToDictionary(path => Path.GetFileName(path), File.ReadAllText);

    public static Dictionary<string, string> Of(Dictionary<string, string> pages) =>
        pages.ToDictionary(page => page.Key, page => Weighted(page.Value));

    private static string Weighted(string html)
    {
        var open = html.IndexOf("<body", StringComparison.OrdinalIgnoreCase);
        var start = open < 0 ? 0 : html.IndexOf('>', open) + 1;
        var end = html.LastIndexOf("</body", StringComparison.OrdinalIgnoreCase);
        end = end < start ? html.Length : end;
        return string.Concat(html.AsSpan(0, start), Before(), string.Concat(html.AsSpan(start, end - start), After(), html.AsSpan(end)));
    }

    private static string Before()
    {
        var text = new StringBuilder("<style>");
        for (var i = 0; i < 300; i++)
            text.Append(CultureInfo.InvariantCulture, $".c{i}{{margin:0;padding:{i}px;color:#333}}.d{i}");
        text.Append("</style><nav class=\"menu\"><ul>");
        for (var i = 0; i < 150; i++)
            text.Append(CultureInfo.InvariantCulture, $"<li class=\"menu__item\"><a href=\"/kanal/{i}\">Kanal berita {i}</a></li>");
        return text.Append("</ul></nav>").ToString();
    }

    private static string After()
    {
        var text = new StringBuilder("<div class=\"sidebar\">");
        for (var i = 0; i < 60; i++)
            text.Append(CultureInfo.InvariantCulture, $"<div class=\"related card\"><a href=\"/baca/{i}\"><img src=\"/gambar/{i}.jpg\" alt=\"\"><h3>Berita lain nomor {i} dari redaksi</h3></a><span class=\"date\">{i} menit lalu</span></div>");
        text.Append("</div><script>");
        for (var i = 0; i < 800; i++)
            text.Append(CultureInfo.InvariantCulture, $"window.data.push({{id:{i},name:'berita {i}',slot:'atas'}});");
        return text.Append("</script>").ToString();
    }
}
