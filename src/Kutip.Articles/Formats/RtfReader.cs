using Kutip.Articles.Press;
using Kutip.Core;

namespace Kutip.Articles.Formats;

/// <summary>Reads Rich Text Format (version 1.9.1).</summary>
internal sealed class RtfReader : IFormatReader
{
    public string Format => "rtf";

    public string ContentType => "application/rtf";

    public bool Recognises(FileContent file) => file.StartsWith("{\\rtf"u8);

    public IEnumerable<FormatEntry> Read(FileContent file, ArticleReaderOptions limits, CancellationToken cancellationToken)
    {
        var text = new RtfText(file, limits, cancellationToken).Read();
        var lines = Lines.Of(text).ConvertAll(line => new DraftLine(text[line.Start..line.End]));
        yield return new FormatEntry.Found(new Draft(lines, new Metadata()));
    }
}
