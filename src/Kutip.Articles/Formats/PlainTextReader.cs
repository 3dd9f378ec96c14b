using Kutip.Articles.Press;
using Kutip.Core;

namespace Kutip.Articles.Formats;

/// <summary>Reads plain text: one paragraph a line, or paragraphs apart by blank lines where the lines are wrapped.</summary>
internal sealed class PlainTextReader : IFormatReader
{
    public string Format => "text";

    public string ContentType => "text/plain";

    public bool Recognises(FileContent file) => file.Text is not null;

    public IEnumerable<FormatEntry> Read(FileContent file, ArticleReaderOptions limits, CancellationToken cancellationToken)
    {
        var text = WrappedText.Unwrap(file.Text!);
        var lines = Lines.Of(text).ConvertAll(line => new DraftLine(text[line.Start..line.End]));
        yield return new FormatEntry.Found(new Draft(lines, new Metadata()));
    }
}
