using Kutip.Articles.Html;
using Kutip.Core;
using MimeKit;

namespace Kutip.Articles.Formats;

/// <summary>Reads e-mail messages and web pages saved as MHTML: the HTML part where there is one, else the plain text.</summary>
internal sealed class MailReader : IFormatReader
{
    private const int Prologue = 2048;
    private static readonly string[] Headers = ["mime-version:", "received:", "return-path:", "message-id:", "from:", "content-type: multipart/"];

    public string Format => "eml";

    public string ContentType => "message/rfc822";

    public bool Recognises(FileContent file)
    {
        var head = file.Head;
        var prologue = head[..Math.Min(head.Length, Prologue)];
        var colon = prologue.IndexOf(':');
        if (colon <= 0 || prologue[..colon].ContainsAny(" \t\n<"))
            return false;
        var count = 0;
        foreach (var range in prologue.Split('\n'))
        {
            var line = prologue[range].TrimEnd();
            if (line.IsEmpty)
                break;
            foreach (var header in Headers)
                count += line.StartsWith(header, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        }

        return count >= 2;
    }

    public IEnumerable<FormatEntry> Read(FileContent file, ArticleReaderOptions limits, CancellationToken cancellationToken)
    {
        using var message = Parse(file, cancellationToken);
        var html = Text(() => message.HtmlBody);
        var stated = new PageMetadata { Headline = message.Subject };
        if (message.Date != default)
            stated.PublishedStated = message.Date.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture);
        if (html is not null && message.Headers.Contains("Snapshot-Content-Location"))
        {
            yield return new FormatEntry.Found(Page.Read(html, file.Name, limits, cancellationToken));
            yield break;
        }

        stated.AddAuthor(message.From.Mailboxes.FirstOrDefault()?.Name, null);
        var text = html is null ? Text(() => message.TextBody) : null;
        if (html is null && text is null)
            throw new UnreadableFileException(FailureCodes.NoText, $"{file.Name} is a message without text.");
        yield return new FormatEntry.Found(html is null ? Plain(stated, text!) : Marked(stated, html, file, limits, cancellationToken));
    }

    private static Draft Plain(PageMetadata stated, string text) => StatedMetadata.Draft(stated, WrappedText.Unwrap(text));

    // A message is laid out like a page; one that holds no article by a page's measure is read as it stands.
    private static Draft Marked(PageMetadata stated, string html, FileContent file, ArticleReaderOptions limits, CancellationToken cancellationToken)
    {
        try
        {
            var page = Page.Read(html, file.Name, limits, cancellationToken);
            var own = StatedMetadata.Of(stated);
            var lines = page.Lines.FindAll(l => l.Kind != ParagraphKind.Title);
            if (own.Title is { } title)
                lines.Insert(0, new DraftLine(title, ParagraphKind.Title));
            return new Draft(lines, own with { Url = page.Stated.Url });
        }
        catch (UnreadableFileException e) when (e.Code == FailureCodes.NoText)
        {
            return StatedMetadata.Draft(stated, MarkupText.Of(html));
        }
    }

    private static MimeMessage Parse(FileContent file, CancellationToken cancellationToken)
    {
        try
        {
            using var stream = new MemoryStream(file.Bytes, writable: false);
            return MimeMessage.Load(stream, cancellationToken);
        }
        catch (Exception e) when (e is FormatException or IOException or ArgumentException or InvalidOperationException)
        {
            throw new UnreadableFileException(FailureCodes.Malformed, $"{file.Name} is a broken message: {e.Message}");
        }
    }

    // MimeKit decodes a part when it is asked for, and throws for broken ones then.
    private static string? Text(Func<string?> part)
    {
        try
        {
            return part() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
        }
        catch (Exception e) when (e is FormatException or ArgumentException or InvalidOperationException or NotSupportedException or IOException)
        {
            return null;
        }
    }
}
