using Kutip.Articles.Html;

namespace Kutip.Articles.Formats;

/// <summary>Reads web pages.</summary>
internal sealed class HtmlReader : IFormatReader
{
    private const int Prologue = 2048;

    public string Format => "html";

    public string ContentType => "text/html";

    public bool Recognises(FileContent file)
    {
        var head = file.Head;
        if (head.IsEmpty || head[..Math.Min(head.Length, Prologue)].IndexOf('<') < 0)
            return false;
        var prologue = head[..Math.Min(head.Length, Prologue)];
        if (Has(prologue, "<!doctype html") || Has(prologue, "<html") || Has(prologue, "<head>") || Has(prologue, "<body"))
            return true;
        return head[0] == '<' && !Has(prologue, "<?xml")
            && (file.IsNamed(".html", ".htm", ".xhtml") || file.IsSentAs("text/html") || Has(prologue, "<p>") || Has(prologue, "<div") || Has(prologue, "<article"));
    }

    public IEnumerable<FormatEntry> Read(FileContent file, ArticleReaderOptions limits, CancellationToken cancellationToken)
    {
        yield return new FormatEntry.Found(Page.Read(file.Text!, file.Name, limits, cancellationToken));
    }

    private static bool Has(ReadOnlySpan<char> text, string mark) => text.Contains(mark, StringComparison.OrdinalIgnoreCase);
}
