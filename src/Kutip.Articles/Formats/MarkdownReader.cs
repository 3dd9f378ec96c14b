using Kutip.Articles.Html;
using Kutip.Core;
using Markdig;

namespace Kutip.Articles.Formats;

/// <summary>Reads Markdown (CommonMark), with the front matter that site generators put above it.</summary>
internal sealed class MarkdownReader : IFormatReader
{
    private static readonly Lazy<MarkdownPipeline> Pipeline = new(() => new MarkdownPipelineBuilder().UsePipeTables().UseYamlFrontMatter().DisableHtml().Build());

    public string Format => "markdown";

    public string ContentType => "text/markdown";

    public bool Recognises(FileContent file) =>
        file.Text is not null && (file.IsNamed(".md", ".markdown") || file.IsSentAs("text/markdown") || FrontMatter.Length(file.Text) > 0 || StartsWithHeading(file.Head));

    public IEnumerable<FormatEntry> Read(FileContent file, ArticleReaderOptions limits, CancellationToken cancellationToken)
    {
        var stated = FrontMatter.Read(file.Text!);
        var blocks = Blocks(file, limits, cancellationToken);
        var heading = blocks.FindIndex(b => b.Kind == BlockKind.TopHeading);
        stated.Headline ??= heading is >= 0 and < 3 ? blocks[heading].Text : null;
        var lines = blocks.ConvertAll(b => new DraftLine(b.Text, b.Kind == BlockKind.TopHeading && b.Text == stated.Headline ? ParagraphKind.Title : ParagraphKind.Body, b.Url));
        if (stated.Headline is { } title && !lines.Exists(l => l.Kind == ParagraphKind.Title))
            lines.Insert(0, new DraftLine(title, ParagraphKind.Title));
        yield return new FormatEntry.Found(new Draft(lines, StatedMetadata.Of(stated)));
    }

    private static List<Block> Blocks(FileContent file, ArticleReaderOptions limits, CancellationToken cancellationToken)
    {
        string html;
        try
        {
            html = Markdown.ToHtml(file.Text!, Pipeline.Value);
        }
        catch (ArgumentException e)
        {
            // What Markdig throws when quotes or brackets nest too deeply.
            throw new UnreadableFileException(FailureCodes.TooLarge, $"{file.Name} nests too deeply: {e.Message}");
        }

        cancellationToken.ThrowIfCancellationRequested();
        using var document = BoundedParser.Parse(html, file.Name, limits, cancellationToken);
        return document.Body is null ? [] : new BlockWalker(new HashSet<AngleSharp.Dom.IElement>(), cancellationToken).Walk(document.Body);
    }

    private static bool StartsWithHeading(ReadOnlySpan<char> head) => head.StartsWith("# ") && head.IndexOf('\n') is > 0 and < 300;
}
