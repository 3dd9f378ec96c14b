using System.Text;
using Kutip.Core;

namespace Kutip.Language.Tests.Quotes;

/// <summary>
/// Checks an example that is written with its quotes marked: [d …], [i …] and [m …] hold a direct, an indirect and a mixed one.
/// The attributions follow in the order of the quotes, each as cue/name of the speaker, parted by semicolons.
/// </summary>
internal static class Expected
{
    private static readonly Extractor Extractor = Extractor.Load();

    public static void Quotes(string example, string attributions, string language = "id")
    {
        var text = new StringBuilder();
        var (open, spans) = (new Stack<(char, int)>(), new List<(int Start, string Line)>());
        for (var i = 0; i < example.Length; i++)
        {
            if (example[i] == '[')
            {
                open.Push((example[i + 1], text.Length));
                i += 2;
            }
            else if (example[i] == ']')
            {
                var (kind, start) = open.Pop();
                spans.Add((start, $"{kind} {text.ToString(start, text.Length - start)}"));
            }
            else
            {
                text.Append(example[i]);
            }
        }

        var names = attributions.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var expected = spans.OrderBy(span => span.Start).Select((span, n) => $"{span.Line} — {names[n]}").ToList();
        var quotes = Extract(text.ToString(), language).Quotes;
        Assert.Equal(expected, quotes.Select(quote => $"{Letter(quote.Kind)} {quote.Text} — {quote.Cue?.Text}/{quote.Speaker?.Name}"));
    }

    /// <summary>Each line of the text is a paragraph.</summary>
    public static Extraction Extract(string text, string language = "id")
    {
        var (paragraphs, start) = (new List<Paragraph>(), 0);
        foreach (var line in text.Split('\n'))
        {
            if (line.Length > 0)
                paragraphs.Add(new Paragraph(ParagraphKind.Body, start, start + line.Length));
            start += line.Length + 1;
        }

        var article = Articles.Of(text) with { Paragraphs = paragraphs, Metadata = new Metadata { Language = language } };
        return Extractor.Extract(article, TestContext.Current.CancellationToken);
    }

    private static char Letter(QuoteKind kind) => kind switch
    {
        QuoteKind.Direct => 'd',
        QuoteKind.Indirect => 'i',
        _ => 'm',
    };
}
