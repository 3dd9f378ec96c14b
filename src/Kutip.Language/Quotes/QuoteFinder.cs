using System.Globalization;
using Kutip.Core;
using Kutip.Language.Tokens;

namespace Kutip.Language.Quotes;

/// <summary>Finds the quotes of a document.</summary>
internal sealed class QuoteFinder
{
    private readonly int _fewestTokens = 4;

    /// <summary>The quotes in the order of their start.</summary>
    public IReadOnlyList<Quote> Find(Document document, IReadOnlyList<Entity> entities, CancellationToken cancellationToken)
    {
        var quotes = new List<Quote>();
        foreach (var paragraph in document.Paragraphs)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var open = -1;
            for (var i = paragraph.First; i < paragraph.Last; i++)
            {
                if (document.Tokens[i].Kind != TokenKind.Quote)
                    continue;
                if (open < 0)
                {
                    open = i;
                    continue;
                }

                if (i - open > _fewestTokens)
                    quotes.Add(Make(document, open, i, quotes.Count + 1));
                open = -1;
            }
        }

        return quotes;
    }

    private static Quote Make(Document document, int open, int close, int number)
    {
        var (start, end) = (document.Tokens[open].End, document.Tokens[close].Start);
        return new Quote
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"q{number}"),
            Kind = QuoteKind.Direct,
            Text = document.Text[start..end],
            Start = start,
            End = end,
            Confidence = 0.5,
        };
    }
}
