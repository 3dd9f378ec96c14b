using Kutip.Core;
using Kutip.Language.Entities;
using Kutip.Language.Tokens;

namespace Kutip.Training.Corpora;

/// <summary>A corpus's sentence cut by the product's tokenizer, with a label for each token.</summary>
internal sealed class Example
{
    private const string Trimmed = " \t\r\n\"“”„‘’'.,;:!?…—–-()";

    private Example(GoldSentence gold, Document document, byte[] labels)
    {
        Gold = gold;
        Document = document;
        Forms = new TokenForms(document);
        Labels = labels;
    }

    public GoldSentence Gold { get; }

    /// <summary>Number of the corpus, whose own weights stand beside those that all corpora share; zero for none.</summary>
    public int Domain { get; init; }

    public Document Document { get; }

    public TokenForms Forms { get; }

    /// <summary>One of <see cref="Language.Entities.Tagging.Labels"/> for each token.</summary>
    public byte[] Labels { get; }

    /// <summary>Cuts <paramref name="gold"/>; a token that a name takes only part of belongs to the name.</summary>
    public static Example Of(GoldSentence gold, int domain = 0)
    {
        var document = Document.Create(new Article { Id = "x", Source = new Source { Name = "x", Format = "text" }, Text = gold.Text });
        var labels = new byte[document.Tokens.Length];
        var free = 0;
        foreach (var name in gold.Names)
        {
            var (start, end) = Trim(gold.Text, name.Start, name.End);
            var first = Math.Max(free, document.TokenAt(start));
            var last = first;
            while (last < document.Tokens.Length && document.Tokens[last].Start < end)
                last++;
            if (last > first)
                Language.Entities.Tagging.Labels.Write(labels.AsSpan(first, last - first), name.Type);
            free = last;
        }

        return new Example(gold, document, labels) { Domain = domain };
    }

    /// <summary>A span without the punctuation at its ends, as the evaluation compares them; the span itself where it has nothing else.</summary>
    public static (int Start, int End) Trim(string text, int start, int end)
    {
        var (first, last) = (start, end);
        while (first < last && Trimmed.Contains(text[first]))
            first++;
        while (last > first && Trimmed.Contains(text[last - 1]))
            last--;
        return first < last ? (first, last) : (start, end);
    }
}
